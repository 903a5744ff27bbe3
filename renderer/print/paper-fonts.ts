interface Face {
  /** What the paper's text and a clerk call it. */
  name: string
  /** Names under which an office may have it, that of the standard first. */
  standard: readonly string[]
  /** What stands for it where none of them is installed, the best first. */
  instead: readonly string[]
}

/** The faces of a letter. Source: domain §3.4. */
export const paperFonts = {
  body: {
    name: '正文用的仿宋',
    standard: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'],
    instead: ['SimSun', '宋体', 'Noto Serif CJK SC', 'Noto Sans CJK SC']
  },
  title: {
    name: '标题用的小标宋',
    standard: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋'],
    instead: ['SimSun', '宋体', 'STSong', 'Noto Serif CJK SC']
  }
} as const satisfies Readonly<Record<string, Face>>

/** As a style names them: the standard ones first, then what stands for them. */
export function familyOf({ standard, instead }: Face): string {
  return [...standard, ...instead, 'serif'].map((name) => (name === 'serif' ? name : `"${name}"`)).join(', ')
}

/**
 * What the clerk is told of fonts that are missing; empty when all are there.
 * @param installed whether this computer has a font of the name
 */
export function substitutionsInWords(installed: (name: string) => boolean): string {
  const faces: readonly Face[] = Object.values(paperFonts)
  const parts = faces.flatMap(({ name, standard, instead }) =>
    standard.some(installed) ? [] : [`${name}未安装，用 ${instead.find(installed) ?? '系统默认字体'} 代替`]
  )
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
