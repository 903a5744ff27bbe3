import { Organization } from '@database/entities/organization'
import { openDatabase } from '@database/open-database'
import { testOptions } from '../temp-database'

/** Writes as fast as it can and prints the name of each row once it is acknowledged; ends only by being killed. */
async function main(folder: string, prefix: string): Promise<void> {
  const result = await openDatabase(testOptions(folder))
  if (result.state !== 'opened') throw new Error(result.state)
  for (let number = 0; ; number += 1) {
    const name = `${prefix}-${number}`
    await result.database.unitOfWork.run({ action: 'organization:save', title: name }, async (work) => {
      await work.insert(Organization, { name, type: 'school' })
      await work.insert(Organization, { name: `${name}-twin`, type: 'school' })
    })
    process.stdout.write(`${name}\n`)
  }
}

void main(process.argv[2] ?? '', process.argv[3] ?? '')
