import { familyOf } from '@domain/paper/paper-fonts'
import { photoRow } from '@documents/dossier/page/photo-flow'
import { bodyText, linePitch, sheet } from '@documents/dossier/page/sheet-measures'

const fangsong = familyOf('fangsong')
const songti = familyOf('songti')
const heiti = familyOf('heiti')
const biaosong = familyOf('biaosong')

/** A sheet of A4 after GB/T 9704 for each page; page numbers stand outside. */
export const dossierStyle = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; font-family: ${songti}; }
.sheet { position: relative; width: ${sheet.width}mm; height: ${sheet.height - 0.2}mm; padding-top: ${sheet.top}mm; break-after: page; overflow: visible; }
.sheet:last-child { break-after: auto; }
.odd { padding-left: ${sheet.binding}mm; padding-right: ${sheet.outside}mm; }
.even { padding-left: ${sheet.outside}mm; padding-right: ${sheet.binding}mm; }
.folio { position: absolute; top: ${sheet.top + sheet.textHeight + 7}mm; font: 14pt/1 ${songti}; }
.odd > .folio { right: calc(${sheet.outside}mm + 14pt); }
.even > .folio { left: calc(${sheet.outside}mm + 14pt); }
p, h1, h2 { margin: 0; font-weight: normal; }
h2 { height: ${linePitch}pt; font: ${bodyText.size}pt/${linePitch}pt ${heiti}; text-indent: 2em; white-space: nowrap; }
.body { font: ${bodyText.size}pt/${linePitch}pt ${fangsong}; letter-spacing: ${bodyText.spacing}pt; text-indent: 2em; overflow-wrap: anywhere; }
.table-title { height: 24pt; padding-top: 7pt; font: bold 12pt/14pt ${songti}; text-align: center; position: relative; }
.unit-note { position: absolute; right: 0; bottom: 2pt; font: 9pt/1 ${songti}; }
.note { font-size: 9pt; line-height: 1.4; }
.picture { position: relative; }
.photos { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8pt; height: ${photoRow.photo + photoRow.caption}pt; margin-bottom: ${photoRow.gap}pt; }
.photo { display: flex; align-items: center; justify-content: center; height: ${photoRow.photo}pt; border: 0.6pt solid #000; font-size: 10.5pt; }
.photo img { max-width: 100%; max-height: 100%; }
.caption { height: ${photoRow.caption}pt; padding-top: 2pt; font-size: 9pt; line-height: 12pt; text-align: center; overflow: hidden; overflow-wrap: anywhere; }
.picture text { font-family: ${songti}; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.25; }
th, td { padding: 2pt 2.5pt; border: 0.6pt solid #000; overflow-wrap: anywhere; white-space: pre-line; }
th { background: #e8edf4; font-weight: bold; text-align: center; vertical-align: middle; }
td { vertical-align: middle; }
.text { text-align: left; }
.middle { text-align: center; }
.whole { text-align: center; white-space: nowrap; }
.unit { display: inline-block; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.facts .number, .facts .whole { text-align: left; white-space: pre-line; }
.total td { font-weight: bold; }
.cover { text-align: center; }
.cover .kind { padding-top: 30mm; font: 36pt/1.4 ${biaosong}; }
.cover .name { margin: 12mm auto 0; font: 22pt/1.5 ${biaosong}; }
.cover dl { width: 120mm; margin: 40mm auto 0; display: grid; grid-template-columns: 32mm 1fr; gap: 5mm 4mm; font: 16pt/1.4 ${fangsong}; text-align: left; }
.cover dt { font-family: ${heiti}; text-align: justify; text-align-last: justify; }
.cover dd { margin: 0; border-bottom: 0.6pt solid #000; }
.sample { margin-top: 8mm; font: 14pt/1.5 ${heiti}; }
.contents h1 { height: ${2 * linePitch}pt; font: 22pt/${2 * linePitch}pt ${biaosong}; text-align: center; }
.contents a { display: flex; height: ${linePitch}pt; color: #000; text-decoration: none; font: ${bodyText.size}pt/${linePitch}pt ${fangsong}; }
.contents .dots { flex: 1; margin: 0 4pt; overflow: hidden; white-space: nowrap; color: #000; }
.contents .dots::before { content: '……………………………………………………………………'; }
.bar { position: relative; height: 14pt; margin: 6pt 0; border: 0.8pt solid #000; }
.bar div { height: 100%; background: #777; }
`
