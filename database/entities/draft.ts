import { Column, Entity, PrimaryColumn } from 'typeorm'

/** Unsaved form input, kept against crashes; outside the change log. */
@Entity({ name: 'draft' })
export class Draft {
  @PrimaryColumn({ name: 'form_key', type: 'text' })
  formKey!: string

  @Column({ name: 'payload', type: 'text' })
  payload!: string

  @Column({ name: 'saved_at', type: 'text' })
  savedAt!: string
}
