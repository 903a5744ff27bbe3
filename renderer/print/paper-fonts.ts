/** Names that an office may have for each face, the one of the standard first. Source: domain §3.4. */
export const paperFonts = {
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    'FangSong',
    '仿宋',
    'STFangsong',
    'Zhuque Fangsong (technical preview)'
  ],
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '小标宋',
    'SimSun',
    '宋体',
    'STSong',
    'Noto Serif CJK SC'
  ]
} as const
export type PaperFace = keyof typeof paperFonts

const faceNames: Readonly<Record<PaperFace, string>> = { body: '正文用的仿宋', title: '标题用的小标宋' }

/**
 * What the clerk is told of fonts that are missing; empty when all are there.
 * @param installed whether this computer has a font of the name
 */
export function substitutionsInWords(installed: (name: string) => boolean): string {
  const parts = Object.entries(paperFonts).flatMap(([face, names]) => {
    const [standard] = names
    const found = names.find(installed)
    const isStandard = face === 'body' ? found !== undefined : found?.includes('小标宋') === true
    if (isStandard || standard === undefined) return []
    return [`${faceNames[face === 'body' ? 'body' : 'title']}未安装，用${found ?? '系统默认字体'}代替`]
  })
  return parts.length === 0 ? '' : `${parts.join('；')}。安装后再存一次即可。`
}

/** Whether the browser draws with a font of this name: otherwise it draws as it does for a name that nobody has. */
export function isInstalled(name: string): boolean {
  const missing = 'no such font'
  return drawn(`"${name}", "${missing}"`) !== drawn(`"${missing}"`)
}

function drawn(family: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = 120
  canvas.height = 48
  const context = canvas.getContext('2d')
  if (context === null) return ''
  context.font = `40px ${family}`
  context.fillText('永国a', 0, 40)
  return canvas.toDataURL()
}
