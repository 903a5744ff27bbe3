import { openDatabase } from '@database/open-database'
import { testOptions } from '../temp-database'

/** A second program on the same data folder: prints how opening ended and holds the folder until its input ends. */
async function main(folder: string): Promise<void> {
  const result = await openDatabase(testOptions(folder))
  process.stdout.write(`${result.state}\n`)
  process.stdin.resume()
  process.stdin.on('end', () => {
    if (result.state === 'opened') void result.database.close()
  })
}

void main(process.argv[2] ?? '')
