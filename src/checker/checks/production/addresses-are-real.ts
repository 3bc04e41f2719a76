import type { Path } from '../../../files/yaml.ts';
import { findingAt, type Check } from '../../entry.ts';

/** Names that no true site has (RFC 2606, RFC 6761), and numbers. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$|^[\d.]+$|^\[/;

/** The site's own addresses are ones that readers can reach. */
export const addressesAreReal: Check = ({ site }) => {
  if (!site) return [];
  const { address, receiver, editor } = site.data;
  const unreal = (path: Path, host: string | undefined) => (host !== undefined && RESERVED.test(host) ? [findingAt(site, path, {
    code: 'address-unset', message: `"${host}" is a name kept for examples.`, remedy: 'Write the address that readers will use.',
  })] : []);
  return [
    ...unreal(['address'], new URL(address).hostname),
    ...(new URL(address).protocol === 'http:' ? [findingAt(site, ['address'], { code: 'address-unset', message: 'The address of the site begins with http:.', remedy: 'Write it with https:, which every host offers.' })] : []),
    ...unreal(['receiver'], receiver && new URL(receiver).hostname),
    ...unreal(['editor', 'email'], editor?.email?.split('@')[1]),
  ];
};
