import { z } from 'zod'
import { safeFileName } from '@domain/paper/file-name'
import { job } from '@contract/define'

/** What the screen drew; as text it must pass the gate. */
const Drawing = z.object({
  title: z.string().min(1).max(200),
  /** Base64 of a PNG, or an SVG document. */
  content: z.string().max(3_500_000)
})
const nameFor = ({ title }: { title: string }): string => safeFileName(title)

export const chartContract = {
  /** A chart as the screen drew it, at twice its size. */
  'chart:save-png': job({
    input: Drawing.extend({
      content: Drawing.shape.content.regex(/^iVBORw0KGgo[A-Za-z0-9+/=]*$/u, '不是 PNG 图片')
    }),
    output: z.object({ fileName: z.string() }),
    file: { mode: 'save', title: '保存图片', extensions: ['png'], filterName: 'PNG 图片', nameFor }
  }),
  /** The same as shapes, to be changed in slides and documents. */
  'chart:save-svg': job({
    input: Drawing.extend({ content: Drawing.shape.content.regex(/^<svg [^]*<\/svg>$/u, '不是 SVG 图片') }),
    output: z.object({ fileName: z.string() }),
    file: { mode: 'save', title: '保存矢量图', extensions: ['svg'], filterName: 'SVG 矢量图', nameFor }
  })
}
