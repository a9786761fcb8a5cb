//! Sticky sessions: cookies that say which target group and which target a client had.
//!
//! A cookie's value is unreadable and cannot be made up: the text is covered by a stream of the world's own chance
//! and carries a check. It says when it was made: the durations of the settings count from there. `AWSALB` and
//! `AWSALBTG` are made anew with every answer of a target; `AWSALBAPP-0` whenever the target sets the application's
//! cookie, and it counts only together with that. A cookie that cannot be read, is too old or names a target that
//! gets no requests leads to a new choice. Expiry is seven days, as on AWS. A target group keeps its clients when its
//! weight becomes 0: stickiness takes precedence over weights
//! (<https://repost.aws/questions/QUugYm4uzWSI2af5mnmMjlZQ/alb-to-automatically-redirect-traffic>). Source:
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#sticky-sessions>.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clockwork::{Digest, Duration, Instant};
use guest::http::Request;
use model::ids::*;

use crate::elbv2::target::Host;
use crate::elbv2::{Target, TargetGroup};
use crate::region::Region;

/// How long a client keeps a cookie.
const LIFE: Duration = Duration::days(7);
/// The longest text in a cookie.
const TEXT: usize = 80;
/// The number in front of it, the text, and its check.
const SIZE: usize = 8 + TEXT + 8;

type Header = (String, String);

/// The target group that a cookie of the client names.
pub(super) fn target_group(region: &Region, request: &Request, stays: Duration) -> Option<TargetGroupId> {
    let text = ["AWSALBTG", "AWSALBTGCORS"].iter().find_map(|name| read(region, name, request, stays))?;
    TargetGroupId::parse(&text)
}

/// The target of this group that a cookie of the client names.
pub(super) fn target(region: &Region, request: &Request, group: &TargetGroup) -> Option<Target> {
    let stickiness = Stickiness::of(group)?;
    let names: &[&str] = match stickiness.application {
        None => &["AWSALB", "AWSALBCORS"],
        Some(name) => {
            cookie(request, name)?;
            &["AWSALBAPP-0"]
        }
    };
    let text = names.iter().find_map(|name| read(region, name, request, stickiness.stays))?;
    let mut words = text.split(' ');
    let of = TargetGroupId::parse(words.next()?)?;
    let host = words.next()?;
    let host = match InstanceId::parse(host) {
        Some(id) => Host::Instance(id),
        None => Host::Address(host.parse().ok()?),
    };
    let port = words.next()?.parse().ok()?;
    (of == group.id).then_some(Target { host, port })
}

/// The cookies for a client that is to stay with a target group.
pub(super) fn group_cookies(region: &Region, group: TargetGroupId) -> Vec<Header> {
    let value = write(region, "AWSALBTG", &group.to_string());
    with_cors(region.now, "AWSALBTG", &value)
}

/// The cookies for a client that is to stay with a target; `headers` are those of the target's answer.
pub(super) fn target_cookies(
    region: &Region,
    group: &TargetGroup,
    target: Target,
    headers: &[Header],
) -> Vec<Header> {
    let Some(stickiness) = Stickiness::of(group) else { return Vec::new() };
    let text = format!("{} {} {}", group.id, target.host, target.port);
    match stickiness.application {
        None => with_cors(region.now, "AWSALB", &write(region, "AWSALB", &text)),
        Some(name) => {
            let sets = |(header, value): &Header| {
                header.eq_ignore_ascii_case("Set-Cookie")
                    && value.split('=').next().is_some_and(|set| set.trim() == name)
            };
            if !headers.iter().any(sets) {
                return Vec::new();
            }
            let value = write(region, "AWSALBAPP-0", &text);
            vec![set_cookie(region.now, "AWSALBAPP-0", &value, "")]
        }
    }
}

/// How the targets of a group keep their clients.
struct Stickiness<'a> {
    /// The cookie of the application, if that decides.
    application: Option<&'a str>,
    stays: Duration,
}

impl Stickiness<'_> {
    fn of(group: &TargetGroup) -> Option<Stickiness<'_>> {
        if group.attribute("stickiness.enabled") != "true" {
            return None;
        }
        let by_application = group.attribute("stickiness.type") == "app_cookie";
        let duration = if by_application {
            "stickiness.app_cookie.duration_seconds"
        } else {
            "stickiness.lb_cookie.duration_seconds"
        };
        Some(Stickiness {
            application: by_application.then(|| group.attribute("stickiness.app_cookie.cookie_name")),
            stays: Duration::secs(group.number(duration)?),
        })
    }
}

fn with_cors(now: Instant, name: &str, value: &str) -> Vec<Header> {
    vec![
        set_cookie(now, name, value, ""),
        set_cookie(now, &format!("{name}CORS"), value, "; SameSite=None; Secure"),
    ]
}

fn set_cookie(now: Instant, name: &str, value: &str, more: &str) -> Header {
    let expires = (now + LIFE).strftime("%a, %d %b %Y %H:%M:%S GMT");
    ("Set-Cookie".to_owned(), format!("{name}={value}; Expires={expires}; Path=/{more}"))
}

/// The value of a cookie that the client sent.
fn cookie<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    let headers = request.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case("Cookie"));
    let mut pairs = headers.flat_map(|(_, value)| value.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| known.trim() == name).map(|(_, value)| value.trim())
}

/// The text of a cookie that the client sent, if it is ours and not too old. `AWSALBCORS` has the value of `AWSALB`.
fn read(region: &Region, name: &str, request: &Request, stays: Duration) -> Option<String> {
    let bytes = STANDARD.decode(cookie(request, name)?).ok()?;
    let bytes: [u8; SIZE] = bytes.try_into().ok()?;
    let (number, covered) = bytes.split_at(8);
    let number = u64::from_le_bytes(number.try_into().ok()?);
    let plain = cover(region, number, covered);
    let (text, check) = plain.split_at_checked(TEXT)?;
    let text = core::str::from_utf8(text).ok()?;
    let kind = name.strip_suffix("CORS").unwrap_or(name);
    if check != checksum(kind, text).to_le_bytes() {
        return None;
    }
    let (made, text) = text.trim_end().split_once(' ')?;
    let made = Instant::from_millis(made.parse().ok()?);
    (made <= region.now && region.now < made + stays).then(|| text.to_owned())
}

/// The value of a cookie of this kind that says this text, made now.
fn write(region: &Region, kind: &str, text: &str) -> String {
    let now = region.now.as_millis();
    let text = format!("{:<TEXT$}", format!("{now} {text}"));
    let mut number = Digest::default();
    number.text(&text);
    let number = number.value();
    let mut plain = text.clone().into_bytes();
    plain.extend(checksum(kind, &text).to_le_bytes());
    let mut bytes = number.to_le_bytes().to_vec();
    bytes.extend(cover(region, number, &plain));
    STANDARD.encode(bytes)
}

fn checksum(kind: &str, text: &str) -> u64 {
    let mut digest = Digest::default();
    digest.text(kind);
    digest.text(text);
    digest.value()
}

/// Covers a text with the stream of a number, or takes the cover away.
fn cover(region: &Region, number: u64, text: &[u8]) -> Vec<u8> {
    let mut covered = Vec::with_capacity(text.len());
    for (block, bytes) in (0_u64..).zip(text.chunks(16)) {
        let stream = region.seed.bits("elbv2/cookie", number.wrapping_add(block)).to_le_bytes();
        covered.extend(bytes.iter().zip(stream).map(|(byte, cover)| byte ^ cover));
    }
    covered
}
