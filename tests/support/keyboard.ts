import { expect, type Locator, type Page } from '@playwright/test'
import { expectSeenFocus } from './focus.ts'

/** A person without a mouse: everything here is a key press. */
export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Waits until the page's heading says so and holds the keyboard. */
  async at(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
  }

  /** Tabs on until this is focused. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target.first()).toBeAttached()
    for (let tabs = 0; tabs < 120; tabs += 1) {
      if (await target.first().evaluate((element) => element === document.activeElement)) {
        if (tabs > 0) await expectSeenFocus(this.page, 'Tab')
        return
      }
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab never reached it')
  }

  /** Tabs to a button or link and presses it. */
  async press(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }))
    await this.tabTo(button)
    await this.page.keyboard.press('Enter')
  }

  /** Answers the question with this heading by its digit and goes on. */
  async choose(heading: string | RegExp, digit: number): Promise<void> {
    await this.at(heading)
    await this.page.keyboard.press(String(digit))
    await this.page.keyboard.press('Enter')
  }

  /** Types into a field; what stood there is replaced. */
  async type(label: string, text: string): Promise<void> {
    await this.tabTo(this.page.getByLabel(new RegExp(`^${label}( \\(optional\\))?$`)))
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** Types into the field of the question with this heading and goes on. */
  async answer(heading: string | RegExp, label: string, text: string): Promise<void> {
    await this.at(heading)
    await this.type(label, text)
    await this.page.keyboard.press('Enter')
  }

  /** Ticks a box by its words. */
  async tick(label: string | RegExp): Promise<void> {
    await this.tabTo(this.page.getByRole('checkbox', { name: label }))
    await this.page.keyboard.press('Space')
  }

  /** Goes on without answering: Continue, from wherever the keyboard is. */
  async goOn(heading: string | RegExp): Promise<void> {
    await this.at(heading)
    await this.press('Continue')
  }
}
