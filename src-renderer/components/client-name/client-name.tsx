import {
  IconAnchor,
  IconCloud,
  IconDroplet,
  IconFeather,
  IconFlame,
  IconLeaf,
  IconMoon,
  IconMountain,
  IconSeedling,
  IconSnowflake,
  IconStar,
  IconSun,
} from '@tabler/icons-react'
import { marks, type MarkName } from '#shared/domain/client/marks.ts'
import styles from './client-name.module.css'

interface Props {
  readonly alias: string
  readonly mark: string
}

/** A client as lists show her: a small mark and the alias, cut with an ellipsis when it is long. */
export function ClientName({ alias, mark }: Props) {
  const Icon = icons[marks.find((name) => name === mark) ?? 'leaf']
  return (
    <span className={styles.client}>
      <Icon className={styles.mark} aria-hidden stroke={1.5} />
      <span className={styles.alias} title={alias}>
        {alias}
      </span>
    </span>
  )
}

const icons = {
  leaf: IconLeaf,
  moon: IconMoon,
  sun: IconSun,
  cloud: IconCloud,
  mountain: IconMountain,
  feather: IconFeather,
  seedling: IconSeedling,
  anchor: IconAnchor,
  flame: IconFlame,
  droplet: IconDroplet,
  snowflake: IconSnowflake,
  star: IconStar,
} as const satisfies Record<MarkName, typeof IconLeaf>
