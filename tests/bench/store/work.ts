import type Database from 'better-sqlite3-multiple-ciphers'
import { randomBytes } from 'node:crypto'

/** One kind of work as SQL, prepared on a connection; `run` does it once, the same for the same `nth`. */
export interface Work {
  readonly name: string
  prepare(db: Database.Database): (nth: number) => void
}

const newId = (): string => randomBytes(16).toString('hex')

/** What the store does all day, by its own statements. Reads of `nth` ask both twins the same. */
export const works: readonly Work[] = [
  {
    name: 'insert 1,000 events and referrals, one transaction',
    prepare: (db) => {
      const { insertEvent, insertReferral, home } = writers(db)
      return (nth) => {
        db.exec('BEGIN IMMEDIATE')
        for (let row = 0; row < 1000; row += 1) {
          const { PersonalID, EnrollmentID } = home(nth * 1000 + row)
          const EventID = newId()
          insertEvent.run(EventID, EnrollmentID, PersonalID)
          insertReferral.run(newId(), EventID, PersonalID)
        }
        db.exec('COMMIT')
      }
    },
  },
  {
    name: '50 changes with their history, a transaction each',
    prepare: (db) => {
      const { referralAt } = readers(db)
      const update = db.prepare('UPDATE referral SET state = ?, next_due_on = ? WHERE referral_id = ?')
      const act = db.prepare(
        "INSERT INTO act (act_id, name, at, UserID) VALUES (?, 'referral.acknowledge', ?, 'bench')",
      )
      const change = db.prepare(
        "INSERT INTO act_change (act_id, table_name, row_id, PersonalID, kind, before, after) VALUES (?, 'referral', ?, ?, 'update', ?, ?)",
      )
      return (nth) => {
        for (let row = 0; row < 50; row += 1) {
          const referral = referralAt(nth * 50 + row)
          const actId = newId()
          db.exec('BEGIN IMMEDIATE')
          update.run('acknowledged', '2026-03-03', referral.referral_id)
          act.run(actId, new Date().toISOString())
          change.run(
            actId,
            referral.referral_id,
            referral.PersonalID,
            '{"state":"received"}',
            '{"state":"acknowledged"}',
          )
          db.exec('COMMIT')
        }
      }
    },
  },
  {
    name: '1,000 clients and referrals by id',
    prepare: (db) => {
      const { referralAt } = readers(db)
      const client = db.prepare('SELECT * FROM Client WHERE PersonalID = ?')
      const event = db.prepare('SELECT * FROM Event WHERE EventID = ?')
      return (nth) => {
        for (let row = 0; row < 1000; row += 1) {
          const { PersonalID, EventID } = referralAt(nth * 1000 + row)
          client.get(PersonalID)
          event.get(EventID)
        }
      }
    },
  },
  {
    name: 'counts by project, state and month',
    prepare: (db) => {
      const byState = db.prepare('SELECT ProjectID, state, count(*) FROM referral GROUP BY ProjectID, state')
      const byMonth = db.prepare('SELECT substr(EventDate, 1, 7), Event, count(*) FROM Event GROUP BY 1, 2')
      return () => {
        byState.all()
        byMonth.all()
      }
    },
  },
  {
    name: '200 searches',
    prepare: (db) => {
      const search = db.prepare(
        `SELECT client_profile.* FROM client_term JOIN client_profile ON client_profile.PersonalID = client_term.PersonalID
          WHERE term >= ? AND term < ? ORDER BY term, client_term.PersonalID LIMIT 100`,
      )
      const words = ['a', 'qu', 'bala', 'ce', 'har', 'dami', 'mo', 'ad', '1', '4']
      return (nth) => {
        for (let row = 0; row < 200; row += 1) {
          const word = `${words[(nth + row) % words.length]}`
          search.all(word, `${word}\u{10FFFF}`)
        }
      }
    },
  },
]

function writers(db: Database.Database) {
  const homes = db
    .prepare<[], { PersonalID: string; EnrollmentID: string }>(
      'SELECT PersonalID, EnrollmentID FROM Enrollment ORDER BY rowid LIMIT 5000',
    )
    .all()
  const project = db
    .prepare<[], { ProjectID: string }>('SELECT ProjectID FROM referral ORDER BY rowid LIMIT 1')
    .get()
  return {
    home: (nth: number) => homes[nth % homes.length] ?? { PersonalID: '', EnrollmentID: '' },
    insertEvent: db.prepare(
      "INSERT INTO Event (EventID, EnrollmentID, PersonalID, EventDate, Event, DateCreated, DateUpdated, UserID) VALUES (?, ?, ?, '2026-03-03', 13, '2026-03-03 10:00:00', '2026-03-03 10:00:00', 'bench')",
    ),
    insertReferral: db.prepare(
      `INSERT INTO referral (referral_id, EventID, PersonalID, ProjectID, state, how_it_came, date_notified, next_due_on)
       VALUES (?, ?, ?, '${project?.ProjectID ?? ''}', 'received', 'email', '2026-03-04', '2026-03-09')`,
    ),
  }
}

function readers(db: Database.Database) {
  const referrals = db
    .prepare<[], { referral_id: string; PersonalID: string; EventID: string }>(
      'SELECT referral_id, PersonalID, EventID FROM referral WHERE rowid % 7 = 0 LIMIT 20000',
    )
    .all()
  const nowhere = { referral_id: '', PersonalID: '', EventID: '' }
  return { referralAt: (nth: number) => referrals[(nth * 7919) % referrals.length] ?? nowhere }
}
