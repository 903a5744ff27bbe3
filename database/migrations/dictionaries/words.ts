/** Open dictionaries: [code, 中文] in the order shown. Source: domain §1.1–§1.6, education and political status: general knowledge. */
export const words: Record<string, readonly (readonly [code: string, label: string])[]> = {
  scene: [
    ['urban_community', '城市社区'],
    ['industrial_park', '工业园区'],
    ['traditional_village', '传统村落'],
    ['market', '商圈市场'],
    ['fishing_port', '渔港码头'],
    ['gated_estate', '封闭楼盘'],
    ['old_open_estate', '开放老旧'],
    ['commercial', '商业型'],
    ['resettled', '移民型'],
    ['school_district', '学区型']
  ],
  site_source: [
    ['new_build', '新建'],
    ['rebuild', '改建'],
    ['extension', '扩建'],
    ['swap', '置换'],
    ['integration', '整合'],
    ['reclaimed_lease', '收回出租'],
    ['idle_school', '闲置学校'],
    ['idle_factory', '闲置厂房'],
    ['vacated', '腾退空间'],
    ['idle_enterprise', '企业闲置'],
    ['courtyard_merge', '拆墙并院'],
    ['rented', '租用'],
    ['handed_over', '配建移交'],
    ['donated', '捐建'],
    ['shared', '共享']
  ],
  property_right: [
    ['state', '国有'],
    ['collective', '集体'],
    ['enterprise', '企业'],
    ['personal', '个人'],
    ['leased', '租赁'],
    ['unconfirmed', '未确权']
  ],
  build_mode: [
    ['town_wide', '镇域统筹'],
    ['joint_villages', '跨村联建'],
    ['single', '单独组建']
  ],
  organization_type: [
    ['party', '党组织'],
    ['government', '政府部门'],
    ['town_office', '街道办/乡镇'],
    ['resident_committee', '居委会'],
    ['village_committee', '村委会'],
    ['village_collective', '村集体经济组织'],
    ['enterprise', '企业'],
    ['state_enterprise', '国企'],
    ['platform_company', '平台公司'],
    ['property_company', '物业公司'],
    ['social_organization', '社会组织'],
    ['social_work_agency', '社工机构'],
    ['elderly_care', '养老机构'],
    ['child_care', '托育机构'],
    ['medical', '医疗机构'],
    ['school', '学校'],
    ['association', '协会'],
    ['local_unit', '驻区单位'],
    ['financial', '金融机构'],
    ['other', '其他']
  ],
  operation_mode: [
    ['self', '自主运营'],
    ['entrust', '委托第三方'],
    ['public_built_private_run', '公建民营'],
    ['purchase', '社工/政府购买服务'],
    ['state_enterprise', '国企联营'],
    ['association', '社团协会托管'],
    ['platform', '平台公司运营'],
    ['joint', '“村集体+专业机构”联营'],
    ['space_for_service', '以场所换服务'],
    ['points', '积分制+功能置换'],
    ['revenue_share', '收益共享'],
    ['own_brand', '社区自营品牌']
  ],
  service_mode: [
    ['self', '自营'],
    ['entrust', '委托'],
    ['resident', '进驻'],
    ['purchase', '购买服务'],
    ['volunteer', '志愿']
  ],
  identity: [
    ['community_worker', '社区工作者'],
    ['civil_servant', '公务员'],
    ['public_institution', '事业'],
    ['public_welfare_post', '公益性岗位'],
    ['enterprise', '企业派驻'],
    ['social_organization', '社会组织'],
    ['volunteer', '志愿者'],
    ['rehired', '返聘']
  ],
  certificate: [
    ['assistant_social_worker', '助理社工师'],
    ['social_worker', '社工师'],
    ['nurse', '护士'],
    ['infant_carer', '育婴员'],
    ['child_care_worker', '保育师'],
    ['cook', '厨师'],
    ['health', '健康证'],
    ['other', '其他']
  ],
  education: [
    ['junior_middle', '初中及以下'],
    ['senior_middle', '高中/中专'],
    ['college', '大专'],
    ['bachelor', '本科'],
    ['master', '硕士及以上']
  ],
  political_status: [
    ['party_member', '中共党员'],
    ['probationary_member', '中共预备党员'],
    ['league_member', '共青团员'],
    ['democratic_party', '民主党派'],
    ['masses', '群众']
  ],
  project_category: [
    ['improve', '完善拓展'],
    ['enhance', '提质增效'],
    ['sustain', '持续发展'],
    ['function', '功能提升'],
    ['space', '空间改造'],
    ['operation', '运营转型'],
    ['comprehensive', '综合']
  ],
  capacity_unit: [
    ['bed', '床位'],
    ['nursery_place', '托位'],
    ['meal_seat', '餐位'],
    ['workplace', '工位'],
    ['class_hour', '课时']
  ]
}
