import ipaddr from 'ipaddr.js'
import type { AllowedPrivate } from '../env.ts'

/** Names that mean this machine whatever a resolver says. */
const THIS_MACHINE = /(^|\.)(localhost|localhost\.localdomain|localhost6|ip6-localhost|ip6-loopback|loopback)$/

/** All public IPv6 unicast addresses lie in here (RFC 4291 section 2.4, IANA). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/** Whether an address belongs to the open internet: no private, loopback, link-local, shared, mapped, translated or reserved range. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  if (ip.range() !== 'unicast') return false
  return ip.kind() === 'ipv4' || (ip as ipaddr.IPv6).match(GLOBAL_UNICAST)
}

/** Whether the host's own name says that it is this machine. */
export function namesThisMachine(host: string): boolean {
  return THIS_MACHINE.test(host.replace(/\.$/, '').toLowerCase())
}

/** Where clouds hand out a machine's own keys: nobody may ask there, whatever is allowed. */
const METADATA = [
  '169.254.0.0/16',
  'fe80::/10',
  'fd00:ec2::/32',
  '100.100.100.200/32',
  '192.0.0.192/32',
  '168.63.129.16/32',
]

/** Whether the administrator allows this host, port and address although it is not public. */
export function isAllowed(allowed: readonly AllowedPrivate[], host: string, port: number, address: string): boolean {
  const bare = ipaddr.isValid(address) ? ipaddr.process(address).toString() : address
  if (METADATA.some((network) => isWithin(bare, network))) return false
  return allowed.some((entry) => {
    if (entry.kind === 'network') return isWithin(address, entry.network)
    return (entry.host === host || entry.host === address) && (entry.port === null || entry.port === port)
  })
}

function isWithin(address: string, network: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  const [base, bits] = ipaddr.parseCIDR(network)
  return ip.kind() === base.kind() && ip.match(base, bits)
}
