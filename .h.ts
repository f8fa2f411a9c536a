import { openHouse } from './tests/support/house.ts'
const story = process.argv[2] === 'story'
const t = performance.now(), c = process.cpuUsage()
const h = await openHouse({ story })
const d = process.cpuUsage(c)
console.log('open', Math.round(performance.now()-t), 'own cpu ms', Math.round((d.user+d.system)/1000))
await h.stop()
