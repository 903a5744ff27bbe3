import { Division } from '@database/entities/division'
import { ReportingUnit } from '@database/entities/reporting-unit'
import { ReportingUnitDivision } from '@database/entities/reporting-unit-division'
import { readRegionFiles } from '@services/regions/region-files'
import { regionRows } from '@services/regions/region-rows'
import { RowWriter } from '@services/regions/row-writer'
import type { JobContext } from '@services/service'

/**
 * Real reference data: 3 454 divisions, the reporting units and what each answers for, in one unit of work.
 * Does nothing where divisions are there already. Answers how many divisions it wrote.
 */
export async function loadRegions(context: JobContext): Promise<{ divisions: number }> {
  context.progress(0, 0, '正在读取行政区划')
  const { lines } = await readRegionFiles(context.resourcesFolder)
  const { divisions, units, covers } = regionRows(lines)
  return context.unitOfWork.run({ action: 'data:load-regions', title: '载入行政区划' }, async (work) => {
    if (await work.manager.exists(Division)) return { divisions: 0 }
    const writer = new RowWriter(work, context, divisions.length + units.length + covers.length)
    await writer.write(Division, divisions, '行政区划')
    await writer.write(ReportingUnit, units, '责任单位')
    await writer.write(ReportingUnitDivision, covers, '责任单位与区划的对应关系')
    return { divisions: divisions.length }
  })
}
