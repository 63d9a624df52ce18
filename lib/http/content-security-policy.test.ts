import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const PAGE = { nonce: 'n', isDevelopment: false, isHttps: true, boxUrl: null, browserPhone: null };
const directive = (policy: string, name: string) => policy.split('; ').find((each) => each.startsWith(`${name} `));

describe('the content security policy', () => {
  it('lets an ordinary page reach nobody but us, and nobody frame it', () => {
    const policy = contentSecurityPolicy(PAGE);
    expect(policy).not.toContain('twilio');
    expect(directive(policy, 'connect-src')).toBe("connect-src 'self'");
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directive(policy, 'frame-src')).toBeUndefined();
  });

  it('lets the page of a browser phone reach the carrier’s package where there is no page of the carrier’s', () => {
    const policy = contentSecurityPolicy({ ...PAGE, browserPhone: { pageUrl: null } });
    expect(directive(policy, 'connect-src')).toContain('wss://voice-js.roaming.twilio.com');
    expect(directive(policy, 'media-src')).toContain('https://sdk.twilio.com');
    expect(directive(policy, 'script-src')).toBe(directive(contentSecurityPolicy(PAGE), 'script-src'));
  });

  it('lets it frame that page where there is one, and the framed page be framed by us alone', () => {
    const pageUrl = 'https://phone.carrier.example/{identity}';
    const policy = contentSecurityPolicy({ ...PAGE, browserPhone: { pageUrl } });
    expect(policy).not.toContain('twilio');
    expect(directive(policy, 'frame-src')).toBe("frame-src 'self' https://phone.carrier.example");
    expect(
      directive(contentSecurityPolicy({ ...PAGE, browserPhone: { pageUrl: '/phones/x' } }), 'frame-src'),
    ).toBeUndefined();
    expect(directive(contentSecurityPolicy({ ...PAGE, browserPhone: 'framed' }), 'frame-ancestors')).toBe(
      "frame-ancestors 'self'",
    );
  });
});
