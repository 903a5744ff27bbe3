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
