import type { RouteObject } from 'react-router'
import { expect, it } from 'vitest'
import { routes } from '#renderer/app/routes.tsx'
import { screensOfRoute } from '../support/screens.ts'

it('every route has a screen that the accessibility checks look at', () => {
  expect(Object.keys(screensOfRoute).toSorted()).toEqual(patternsOf(routes, '').toSorted())
})

it('every picture has a name of its own', () => {
  const names = Object.values(screensOfRoute).flatMap((screens) => screens.map(({ name }) => name))
  expect(names).toHaveLength(new Set(names).size)
})

/** The address of every page: what has no children, under the addresses of what is around it. */
function patternsOf(level: readonly RouteObject[], above: string): readonly string[] {
  return level.flatMap(({ path = '', children }) => {
    const here = path.startsWith('/') || path === '' ? `${above}${path}` : `${above}/${path}`
    return children === undefined ? [here] : patternsOf(children, here)
  })
}
