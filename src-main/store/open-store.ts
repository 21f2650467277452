import Database from 'better-sqlite3-multiple-ciphers'
import { DataSource } from 'typeorm'
import { LogFolding } from './log-folding.ts'
import { migrations } from './migrations/index.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import { toStoreError } from './sqlite-errors.ts'
import { Store } from './store.ts'
import { entities } from './tables/entities.ts'
import { unlock } from './unlock.ts'
import { countInStore, WriteCount } from './write-count.ts'

export interface OpenStoreOptions {
  readonly file: string
  /** The vault's data key, 64 hex digits. */
  readonly keyHex: string
  /** False when the file must be there already; a missing store is then named instead of made anew. */
  readonly create: boolean
  /** How long a statement waits for another writer, in ms: 0 on the window's thread, longer in a worker. */
  readonly busyTimeout?: number
  /** Opens a store from which saved work is missing. The person at the screen was told so and wants what is left. */
  readonly evenIfOlder?: boolean
}

/**
 * Opens the encrypted store and brings it to this version's shape.
 * @throws AppError store-damaged (also for a wrong key), store-newer, store-older, disk-full, folder-read-only
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { file, keyHex, create, evenIfOlder } = options
  if (!create) refuseUnfit(file, keyHex, { evenIfOlder })
  let connection: Database.Database | undefined
  const dataSource = storeDataSource(options, (db) => {
    connection = db
  })
  try {
    await dataSource.initialize()
    await dataSource.runMigrations({ transaction: 'each' })
    if (connection === undefined) throw new Error('an initialized data source has its connection')
    const count = new WriteCount(connection, file)
    count.note(countInStore(connection))
    return new Store(dataSource, count, new LogFolding(connection))
  } catch (failure) {
    // TypeORM lets go only of a connection that was set up to the end.
    connection?.close()
    throw toStoreError(failure)
  }
}

/** The data source alone, for tools that must not migrate. `onConnection` gets its one connection, still locked. */
export function storeDataSource(
  options: OpenStoreOptions,
  onConnection: (db: Database.Database) => void = () => {},
): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: options.file,
    timeout: options.busyTimeout ?? 0,
    statementCacheSize: 500,
    logging: false,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'store_version',
    prepareDatabase: (db: Database.Database) => {
      onConnection(db)
      unlock(db, options.keyHex)
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('secure_delete = ON')
      db.pragma('temp_store = MEMORY')
      // KiB, and at most: a page that is still in memory need not be decrypted again.
      db.pragma('cache_size = -262144')
    },
  })
}
