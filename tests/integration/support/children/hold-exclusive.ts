import sqlite3 from 'sqlite3'

/** Another program that holds the database exclusively for the given milliseconds, then lets go and ends. */
const [file = '', milliseconds = '0'] = process.argv.slice(2)
const connection = new sqlite3.Database(file)
connection.exec('BEGIN EXCLUSIVE', (error) => {
  if (error !== null) throw error
  process.stdout.write('locked\n')
  setTimeout(() => connection.exec('ROLLBACK', () => connection.close()), Number(milliseconds))
})
