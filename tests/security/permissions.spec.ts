import { expect, test } from '../e2e/support/launch'

/** Names that the Permissions API of one of the two Chromiums knows. */
const queried = [
  'geolocation',
  'notifications',
  'push',
  'midi',
  'camera',
  'microphone',
  'background-fetch',
  'background-sync',
  'persistent-storage',
  'ambient-light-sensor',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'clipboard-read',
  'payment-handler',
  'idle-detection',
  'periodic-background-sync',
  'screen-wake-lock',
  'nfc',
  'display-capture',
  'window-management',
  'local-fonts',
  'storage-access'
]

/** What a page can ask for; each answers whether it got it. */
const asked: Record<string, string> = {
  geolocation:
    'new Promise((yes) => navigator.geolocation.getCurrentPosition(() => yes(true), () => yes(false)))',
  notification: "Notification.requestPermission().then((answer) => answer === 'granted')",
  camera: 'navigator.mediaDevices.getUserMedia({ video: true }).then(() => true)',
  microphone: 'navigator.mediaDevices.getUserMedia({ audio: true }).then(() => true)',
  screen: 'navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => true)',
  midi: 'navigator.requestMIDIAccess({ sysex: true }).then(() => true)',
  clipboard: 'navigator.clipboard.readText().then(() => true)',
  'idle detection': "IdleDetector.requestPermission().then((answer) => answer === 'granted')",
  'wake lock': "navigator.wakeLock.request('screen').then(() => true)",
  fonts: 'queryLocalFonts().then((fonts) => fonts.length > 0)',
  storage: 'navigator.storage.persist()',
  usb: 'navigator.usb.requestDevice({ filters: [] }).then(() => true)',
  'usb devices': 'navigator.usb.getDevices().then((devices) => devices.length > 0)',
  serial: 'navigator.serial.requestPort().then(() => true)',
  hid: 'navigator.hid.requestDevice({ filters: [] }).then((devices) => devices.length > 0)',
  bluetooth: 'navigator.bluetooth.requestDevice({ acceptAllDevices: true }).then(() => true)'
}

test('S6: every permission is denied', async ({ launchApp }) => {
  const { page } = await launchApp()

  const granted = await page.evaluate(async (names) => {
    const states = await Promise.all(
      names.map(async (name) => {
        const query: { name: PermissionName } = JSON.parse(JSON.stringify({ name }))
        const status = await navigator.permissions.query(query).catch(() => null)
        return status?.state === 'granted' ? name : null
      })
    )
    return states.filter((name) => name !== null)
  }, queried)
  expect(granted).toEqual([])

  const client = await page.context().newCDPSession(page)
  for (const [name, code] of Object.entries(asked)) {
    const { result } = await client.send('Runtime.evaluate', {
      expression: `Promise.race([
        (async () => ${code})().catch(() => false),
        new Promise((resolve) => setTimeout(() => resolve(false), 1500))
      ])`,
      awaitPromise: true,
      userGesture: true
    })
    expect.soft(result.value, name).toBe(false)
  }
})

test('S6: copying by a click works, since lists are copied to Excel', async ({ launchApp }) => {
  const { app, page } = await launchApp()
  await page.bringToFront()
  const client = await page.context().newCDPSession(page)
  const { result } = await client.send('Runtime.evaluate', {
    expression: "navigator.clipboard.writeText('邻里中心').then(() => true, (error) => String(error))",
    awaitPromise: true,
    userGesture: true
  })
  expect(result.value).toBe(true)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('邻里中心')
})
