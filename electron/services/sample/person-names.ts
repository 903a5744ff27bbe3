import type { Random } from '@services/regions/random'

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const maleGiven = '伟强磊军洋勇杰涛明超刚平辉鹏华飞斌波宇浩凯健俊帆帅旭宁龙林建国志文海峰'
const femaleGiven = '芳娜敏静丽艳娟霞秀燕玲桂英红梅兰萍莉琳洁婷雪慧颖倩蕾春凤珍佳悦欣怡晓'

export interface InventedPerson {
  name: string
  sex: 'male' | 'female'
}

/** A common name; whoever bears it for real is not meant. */
export function inventPerson(random: Random, femaleShare = 0.55): InventedPerson {
  const sex = random.chance(femaleShare) ? 'female' : 'male'
  const given = [...(sex === 'female' ? femaleGiven : maleGiven)]
  const second = random.chance(0.8) ? random.pick(given) : ''
  return { name: random.pick([...surnames]) + random.pick(given) + second, sex }
}

/** Numbers under 199 0000: written like mobile numbers, plainly invented, 10 000 of them in a row. */
export function inventedPhones(): () => string {
  let next = 0
  return () => `1990000${String(next++ % 10_000).padStart(4, '0')}`
}
