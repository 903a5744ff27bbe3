import { z } from 'zod'
import { dossierSections } from '@domain/dossier/sections'
import { paperFormats } from '@domain/paper/paper-tables'
import { job, read } from '@contract/define'
import { codeOf, DateText, Id } from '@contract/primitives'
import { Scope } from '@contract/scope'

/** How whole the dossier of a project is on the cut-off, with what is missing. */
export const DossierCompleteness = z.object({
  have: z.int(),
  required: z.int(),
  archived: z.boolean(),
  missing: z.array(
    z.object({
      section: codeOf(dossierSections),
      label: z.string(),
      advice: z.string(),
      place: z.enum([
        'center',
        'project',
        'items',
        'plan',
        'money',
        'reports',
        'checks',
        'staff',
        'acceptance',
        'attachments'
      ])
    })
  )
})
export type DossierCompleteness = z.infer<typeof DossierCompleteness>

export const DossierRequest = z.object({
  /** The chosen ones; null takes every project of the scope. */
  projectIds: z.array(Id).min(1).max(5000).nullable(),
  scope: Scope,
  formats: z.array(codeOf(paperFormats)).min(1).max(2)
})
export type DossierRequest = z.infer<typeof DossierRequest>

export const dossierContract = {
  'dossier:completeness': read({
    input: z.object({ projectId: Id, cutoff: DateText }),
    output: DossierCompleteness
  }),
  /** 一中心一档: a file of each format for each project and 目录.xlsx over them, into a folder; nothing is overwritten. */
  'dossier:export': job({
    input: DossierRequest,
    output: z.object({
      fileNames: z.array(z.string()),
      projects: z.int(),
      /** Why the export could not be recorded, though the files are there; '' when it was. */
      notRecorded: z.string()
    }),
    file: { mode: 'directory', title: '选择保存一中心一档的文件夹', extensions: [], filterName: '' }
  })
}
