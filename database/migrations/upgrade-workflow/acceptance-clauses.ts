/**
 * 验收评分表（示例）: [clause, full score in points, standard, veto]. Σ = 100. The sources name only that such a sheet
 * exists; this one is ours, marked 示例, for an office to replace by its own. Source: domain §1.5, mark R.
 */
export const acceptanceClauses = [
  ['建设内容按方案完成', 15, '逐项核对建设内容，缺一项扣 3 分', 0],
  ['消防、用电、燃气和食品安全', 10, '有一项不合格即一票否决', 1],
  ['无障碍与适老化设施', 5, '缺一处扣 1 分', 0],
  ['服务面积占比不低于 60%', 10, '每低 1 个百分点扣 1 分', 0],
  ['五项公共服务正常开展', 15, '缺一项扣 3 分', 0],
  ['养老、托幼服务到位', 10, '缺一项扣 5 分', 0],
  ['运营主体与协议落实', 10, '无有效协议不得分', 0],
  ['人员到岗并公示', 5, '缺一人扣 1 分', 0],
  ['制度、标识与公示规范', 5, '缺一项扣 1 分', 0],
  ['资金使用合规', 10, '挪用、虚列资金一票否决', 1],
  ['档案资料齐全', 5, '缺一份扣 1 分', 0]
] as const
