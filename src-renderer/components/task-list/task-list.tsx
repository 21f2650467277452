import type { MouseEvent } from 'react'

import { StatusTag } from '../status-tag/status-tag.tsx'
import type { Tone } from '../status-tag/status-tag.tsx'
import styles from './task-list.module.css'

/** Where a section of an intake stands. */
export type TaskState = 'not-started' | 'in-progress' | 'completed' | 'cannot-start' | 'problem'

/** One section, in any order. */
export interface Task {
  readonly id: string
  readonly label: string
  readonly state: TaskState
  /** One short sentence: what is missing, or why it cannot start yet. */
  readonly note?: string | undefined
  /** Where the section is; one that cannot start yet is not linked. */
  readonly href: string
}

interface Props {
  /** What the sections belong to, for screen readers: 'Sections of the intake'. */
  readonly label: string
  readonly tasks: readonly Task[]
  readonly onOpen?: ((event: MouseEvent<HTMLAnchorElement>, task: Task) => void) | undefined
}

/** Sections that may be done in any order, each with its state in words. */
export function TaskList({ label, tasks, onOpen }: Props) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tasks.map((task) => (
        <li className={styles.task} key={task.id} data-linked={task.state !== 'cannot-start' || undefined}>
          <div className={styles.words}>
            {task.state === 'cannot-start' ? (
              <span className={styles.label}>{task.label}</span>
            ) : (
              <a
                className={styles.link}
                href={task.href}
                aria-describedby={`task-${task.id}-state`}
                onClick={(event) => onOpen?.(event, task)}
              >
                {task.label}
              </a>
            )}
            {task.note && <span className={styles.note}>{task.note}</span>}
          </div>
          <span id={`task-${task.id}-state`}>
            {task.state === 'cannot-start' ? (
              <span className={styles.waiting}>{words[task.state]}</span>
            ) : (
              <StatusTag tone={tones[task.state]}>{words[task.state]}</StatusTag>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const words = {
  'not-started': 'Not yet started',
  'in-progress': 'In progress',
  completed: 'Completed',
  'cannot-start': 'Cannot start yet',
  problem: 'There is a problem',
} as const satisfies Record<TaskState, string>

const tones = {
  'not-started': 'neutral',
  'in-progress': 'active',
  completed: 'done',
  problem: 'problem',
} as const satisfies Record<Exclude<TaskState, 'cannot-start'>, Tone>
