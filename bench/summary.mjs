// What a summary of a county costs: processor time as a ratio to an empty run of Node, and the most memory; the workbook beside exceljs.
// Usage: npm run bench:summary [-- COUNT], 1,000 departments of 40 indicators if left out. Builds must be up to date (`npm run build`).
import { buildSync } from 'esbuild'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measure, temporaryFolder } from './suite/measure.mjs'

const count = Number(process.argv[2] ?? 1000)
const folder = temporaryFolder()
const text = readFileSync('examples/hengdong-petition-2020.yaml', 'utf8')
mkdirSync(join(folder, '2020'))
for (let number = 0; number < count; number++) {
  const [basic, project] = [100 + (number * 7919 % 9973) / 10, 50 + (number * 104_729 % 7919) / 10]
  const variant = text.replaceAll('衡东县信访局', `第${number}县信访局`).replaceAll('352.20', (basic + project).toFixed(2)).replaceAll('167.20', basic.toFixed(2)).replaceAll('185.00', project.toFixed(2)).replaceAll('2351个', `${2351 + number}个`)
  writeFileSync(join(folder, '2020', `${String(number).padStart(6, '0')}.yaml`), variant)
}

const measured = (args) => measure([process.execPath, ...args], { allowed: [0, 1] })

const empties = Array.from({ length: 9 }, () => measured(['-e', '0']).processor).toSorted((a, b) => a - b)
const empty = empties[4]
console.log(`Node ${process.version}, ${count} departments of 40 indicators; node -e 0: ${empty.toFixed(0)} ms of processor time`)
const told = (name, { processor, memory }, bytes) => console.log(`${name.padEnd(44)} ${(processor / empty).toFixed(1).padStart(7)} × node -e 0 ${memory.toFixed(0).padStart(6)} MB${bytes === undefined ? '' : ` ${(bytes / 1000).toFixed(0).padStart(7)} kB`}`)
const summary = (name, more, format) => {
  const output = join(folder, `summary.${format}`)
  told(`${name}, ${format}`, measured(['bin/jixiao.js', 'summary', ...more, '-o', output]), statSync(output).size)
}

const source = join(folder, '2020')
told('check, json', measured(['bin/jixiao.js', 'check', source, '--format', 'json']))
const known = join(folder, 'summary.json')
for (const format of ['json', 'xlsx', 'html', 'csv']) summary('all read', [source], format)
for (const format of ['xlsx', 'html', 'csv']) summary('nothing changed (--reuse)', [source, '--reuse', known], format)
for (const format of ['xlsx', 'html', 'csv']) summary('put together (--from-parts)', ['--from-parts', known], format)

// The table of indicators alone, by our own writer and by exceljs; its streaming writer has no tables with filters.
const own = resolve('node_modules/.cache/jixiao/bench-workbook.cjs')
buildSync({ entryPoints: ['src/writers/workbook/pack-workbook.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: own, logLevel: 'error' })
const rows = `const heads=Array.from({length:20},(_,i)=>'列'+i);const row=i=>['第'+(i%${count})+'局',2020,'产出指标','数量指标','三级指标'+(i%40),'内容'+i,'≥95%','数值','是',null,null,'≥',null,95,null,'%',null,null,'2020/'+(i%${count})+'.yaml',i%200];const length=${count * 42};const file=${JSON.stringify(join(folder, 'table.xlsx'))};`
const writers = {
  'own writer, with filters': `const {packWorkbook}=require(${JSON.stringify(own)});packWorkbook({title:'',foot:'',worksheets:[{name:'a',widths:[],frozenRows:1,frozenColumns:1,blocks:[{name:'T',columns:heads.map(head=>({head,style:'text'})),count:length,rows:(function*(){for(let i=0;i<length;i++)yield row(i)})()}]}]}).then(bytes=>require('fs').writeFileSync(file,bytes))`,
  'exceljs, streaming, without filters': `const e=require('exceljs');const w=new e.stream.xlsx.WorkbookWriter({filename:file,useSharedStrings:true});const s=w.addWorksheet('a');s.addRow(heads).commit();for(let i=0;i<length;i++)s.addRow(row(i)).commit();s.commit();w.commit()`,
  'exceljs, a table in memory': `const e=require('exceljs');const w=new e.Workbook();w.addWorksheet('a').addTable({name:'T',ref:'A1',headerRow:true,columns:heads.map(name=>({name,filterButton:true})),rows:Array.from({length},(_,i)=>row(i))});w.xlsx.writeFile(file)`,
}
for (const [name, code] of Object.entries(writers)) told(`${count * 42} rows, ${name}`, measured(['-e', rows + code]), statSync(join(folder, 'table.xlsx')).size)
