import type { MigrationInterface } from 'typeorm'
import { InitialStore1763700000000 } from './1763700000000-initial-store.ts'
import { PlannerStatistics1763700001000 } from './1763700001000-planner-statistics.ts'
import { AnswersKept1763700002000 } from './1763700002000-answers-kept.ts'
import { HousingLook1763700005000 } from './1763700005000-housing-look.ts'
import { ReportIndexes1763700008000 } from './1763700008000-report-indexes.ts'
import { WhatLeft1763700012000 } from './1763700012000-what-left.ts'
import { OwnPassphrase1763700014000 } from './1763700014000-own-passphrase.ts'
import { EntryBeforeFile1763700016000 } from './1763700016000-entry-before-file.ts'
import { OwnPacks1763700020000 } from './1763700020000-own-packs.ts'
import { Questionnaires1763700022000 } from './1763700022000-questionnaires.ts'
import { AccessPoints1763700023000 } from './1763700023000-access-points.ts'
import { Assistance1763700023100 } from './1763700023100-assistance.ts'
import { Radar1763700025000 } from './1763700025000-radar.ts'
import { PriorityList1763700026000 } from './1763700026000-priority-list.ts'
import { Conferences1763700027000 } from './1763700027000-conferences.ts'
import { Transfers1763700026000 } from './1763700026000-transfers.ts'

type NamedMigration = (new () => MigrationInterface) & { readonly name: string }

/** Every migration, oldest first. A released one is never edited, moved or removed. */
export const migrations: readonly NamedMigration[] = [
  InitialStore1763700000000,
  PlannerStatistics1763700001000,
  AnswersKept1763700002000,
  HousingLook1763700005000,
  ReportIndexes1763700008000,
  WhatLeft1763700012000,
  OwnPassphrase1763700014000,
  EntryBeforeFile1763700016000,
  OwnPacks1763700020000,
  Questionnaires1763700022000,
  AccessPoints1763700023000,
  Assistance1763700023100,
  Radar1763700025000,
  PriorityList1763700026000,
  Conferences1763700027000,
  Transfers1763700026000,
]
