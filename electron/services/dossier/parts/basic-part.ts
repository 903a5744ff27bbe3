import { serviceShare } from '@domain/area/area-split'
import { centerForms, centerKinds, centerStatuses, centerTiers } from '@domain/center/vocabulary'
import { maskPhone } from '@domain/identifier/phone'
import { fact, figure, pairedFactsTable } from '@documents/dossier/tables/facts-table'
import { factsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** 一、基本情况: the centre's line of T1 as a sheet of its own. Source: domain §3.3. */
export const basicPart: BlocksOf = ({ center, divisions, functions, operatorName }, words) => {
  const nameOf = (level: string): string => divisions.find((one) => one.level === level)?.shortName ?? ''
  const running = functions.filter(({ isRunning }) => isRunning).map(({ functionCode }) => functionCode)
  const degrees = (value: number | null): string => (value === null ? '' : (value / 1_000_000).toFixed(6))
  return [
    factsBlock(
      pairedFactsTable('一、基本情况', '中心基础信息', [
        fact('中心名称', center.name),
        fact('中心编号', center.code),
        fact('县区', nameOf('county')),
        fact('街道（乡镇）', nameOf('town')),
        fact('社区（村）', nameOf('village')),
        fact('统计用区划代码', divisions.at(-1)?.codeStat ?? ''),
        fact('类别', centerKinds[center.kind]),
        fact('层级', centerTiers[center.tier]),
        fact('形态', center.form === null ? '' : centerForms[center.form]),
        fact('状态', centerStatuses[center.status]),
        fact('地址', center.address),
        fact('建成投用日期', center.openDate, 'date'),
        fact('经度', degrees(center.lngE6)),
        fact('纬度', degrees(center.latE6)),
        figure('建筑面积（㎡）', 'area', center.areaGross),
        figure('室内面积（㎡）', 'area', center.areaIndoor),
        figure('办公面积（㎡）', 'area', center.areaOffice),
        figure('服务面积（㎡）', 'area', center.areaService),
        figure('共用面积（㎡）', 'area', center.areaShared),
        figure('室外面积（㎡）', 'area', center.areaOutdoor),
        figure('服务面积占比（%）', 'rate', serviceShare(center)),
        figure('使用楼层（层）', 'count', center.floorsUsed),
        fact('场地来源', words.list('site_source', center.siteSources)),
        fact('产权', words.label('property_right', center.propertyRight)),
        figure('服务户数（户）', 'count', center.servedHouseholds),
        figure('服务人口（人）', 'count', center.servedPop),
        figure('60岁以上（人）', 'count', center.served60Plus),
        figure('0—3岁（人）', 'count', center.served03),
        fact('运营模式', words.list('operation_mode', center.operationModes)),
        fact('运营主体', operatorName),
        fact('负责人', center.managerName),
        fact('电话', maskPhone(center.managerPhone)),
        fact('服务功能（代码）', running.sort().join('、')),
        figure('星级', 'count', center.starLevel)
      ])
    )
  ]
}
