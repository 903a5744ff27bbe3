/** What every invented record says of itself. */
export const sampleMark = '演示数据'
