//! Target groups: where requests go, and how their targets are checked.
//!
//! Supported: instances and addresses, HTTP, and HTTPS as far as it goes here: nothing in this region speaks TLS, so that
//! a target that listens ends the handshake, fails checks with HTTPS and gives a 502. Refused by name: functions and load
//! balancers as targets; protocols of Network and Gateway Load Balancers; HTTP/2 and gRPC to targets.
//! Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html>.

use std::collections::BTreeMap;

use clockwork::Duration;
use model::elbv2::{
    Matcher as MatcherShape, ProtocolEnum, TargetGroup as TargetGroupShape, TargetGroupIpAddressTypeEnum,
    TargetTypeEnum,
};
use model::ids::*;

use crate::ec2::tags::Tags;
use crate::elbv2::attributes::TARGET_GROUP;
use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::target::Target;
use crate::region::Region;

/// A target group. Its targets are in [`TargetHealth`](crate::elbv2::TargetHealth), so that one more target
/// does not count as a change of the group's settings.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetGroup {
    /// Its id: the last part of its ARN.
    pub id: TargetGroupId,
    /// Its name, unique in the region.
    pub name: String,
    /// What its targets are: instances or addresses.
    pub target_type: TargetTypeEnum,
    /// What it speaks to its targets: HTTP or HTTPS.
    pub protocol: ProtocolEnum,
    /// The port of targets that name none.
    pub port: u16,
    /// Its VPC.
    pub vpc: VpcId,
    /// How its targets are checked.
    pub health_check: HealthCheck,
    /// The attributes that differ from their defaults.
    pub attributes: BTreeMap<String, String>,
    /// Its tags.
    pub tags: Tags,
    /// The number of the group among all that ever were.
    pub ordinal: u64,
}

/// How targets are checked
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheck {
    /// How targets are asked: HTTP or HTTPS.
    pub protocol: ProtocolEnum,
    /// The port that is asked; `None` for the target's own (`traffic-port`).
    pub port: Option<u16>,
    /// The path that is asked for.
    pub path: String,
    /// Seconds from one request to the next.
    pub interval: u64,
    /// Seconds after which there is no answer.
    pub timeout: u64,
    /// Successes in a row after which an unhealthy target is healthy again.
    pub healthy_threshold: u64,
    /// Failures in a row after which a target is unhealthy.
    pub unhealthy_threshold: u64,
    /// The status codes of success.
    pub matcher: Matcher,
}

/// Status codes, such as `200`, `200,202` or `200-299`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matcher {
    /// As the learner wrote it.
    pub text: String,
    ranges: Vec<(u16, u16)>,
}

impl Matcher {
    /// Reads status codes of success: 200 to 499 for Application Load Balancers
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html>).
    pub fn parse(text: &str) -> Result<Matcher, Elbv2Error> {
        let range = |part: &str| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let code = |text: &str| text.parse::<u16>().ok().filter(|code| (200..=499).contains(code));
            let (first, last) = (code(first)?, code(last)?);
            (first <= last).then_some((first, last))
        };
        let ranges: Option<Vec<(u16, u16)>> = text.split(',').map(range).collect();
        let ranges = ranges.ok_or_else(|| {
            let message =
                format!("Health check matcher HTTP code '{text}' must be within '200-499' inclusive");
            Elbv2Error::Validation(message)
        })?;
        Ok(Matcher { text: text.to_owned(), ranges })
    }

    /// Whether a status is a success.
    pub fn accepts(&self, status: u16) -> bool {
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&status))
    }
}

/// What a request says about health checks; what it leaves out stays as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct HealthCheckSettings {
    pub(crate) enabled: Option<bool>,
    pub(crate) protocol: Option<ProtocolEnum>,
    pub(crate) port: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) interval: Option<i64>,
    pub(crate) timeout: Option<i64>,
    pub(crate) healthy_threshold: Option<i64>,
    pub(crate) unhealthy_threshold: Option<i64>,
    pub(crate) matcher: Option<MatcherShape>,
}

impl Default for HealthCheck {
    /// AWS's defaults for HTTP
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html>).
    fn default() -> HealthCheck {
        HealthCheck {
            protocol: ProtocolEnum::Http,
            port: None,
            path: "/".to_owned(),
            interval: 30,
            timeout: 5,
            healthy_threshold: 5,
            unhealthy_threshold: 2,
            matcher: Matcher { text: "200".to_owned(), ranges: vec![(200, 200)] },
        }
    }
}

impl HealthCheck {
    /// These settings with what a request says about them.
    ///
    /// # Errors
    /// Health checks that are switched off or use another protocol than HTTP and HTTPS; a port, path or matcher that is
    /// none; a timeout that is not smaller than the interval.
    pub(crate) fn with(mut self, wanted: HealthCheckSettings) -> Result<HealthCheck, Elbv2Error> {
        let invalid = |message: String| Err(Elbv2Error::Validation(message));
        if wanted.enabled == Some(false) {
            return invalid(
                "Health check enabled must be true for target groups with target type 'instance'".to_owned(),
            );
        }
        match wanted.protocol {
            None => {}
            Some(protocol @ (ProtocolEnum::Http | ProtocolEnum::Https)) => self.protocol = protocol,
            Some(other) => {
                return invalid(format!("Health check protocol '{other}' must be one of 'HTTP, HTTPS'"));
            }
        }
        match wanted.port.as_deref() {
            None => {}
            Some("traffic-port") => self.port = None,
            Some(text) => match text.parse::<u16>().ok().filter(|port| *port > 0) {
                Some(port) => self.port = Some(port),
                None => {
                    return invalid(format!(
                        "Health check port '{text}' must be 'traffic-port' or a number from 1 to 65535"
                    ));
                }
            },
        }
        if let Some(path) = wanted.path {
            if !path.starts_with('/') || !path.chars().all(|c| c.is_ascii_graphic()) {
                let rule = "must begin with a '/' character and can only contain printable ASCII characters, without spaces";
                return invalid(format!("Health check path '{path}' {rule}"));
            }
            self.path = path;
        }
        let says_timeout = wanted.timeout.is_some();
        let number =
            |given: Option<i64>, kept: u64| given.and_then(|given| u64::try_from(given).ok()).unwrap_or(kept);
        self.interval = number(wanted.interval, self.interval);
        self.timeout = number(wanted.timeout, self.timeout);
        self.healthy_threshold = number(wanted.healthy_threshold, self.healthy_threshold);
        self.unhealthy_threshold = number(wanted.unhealthy_threshold, self.unhealthy_threshold);
        if let Some(codes) = wanted.matcher.and_then(|matcher| matcher.http_code) {
            self.matcher = Matcher::parse(&codes)?;
        }
        if self.timeout >= self.interval && !says_timeout {
            // <https://github.com/terraform-linters/tflint-ruleset-aws/issues/404> quotes the sentence: the interval is
            // not longer than the timeout that nobody named.
            return invalid("Health check interval must be greater than the timeout.".to_owned());
        }
        if self.timeout >= self.interval {
            // <https://github.com/hashicorp/terraform-provider-aws/issues/2366> quotes the sentence, of equal numbers.
            let (timeout, interval) = (self.timeout, self.interval);
            return invalid(format!(
                "Health check timeout '{timeout}' must be smaller than the interval '{interval}'"
            ));
        }
        Ok(self)
    }

    /// The port as the API shows it.
    pub fn port_text(&self) -> String {
        self.port.map_or_else(|| "traffic-port".to_owned(), |port| port.to_string())
    }

    /// The port at which a target is asked.
    pub fn port_of(&self, target: Target) -> u16 {
        self.port.unwrap_or(target.port)
    }

    /// The time from one request to the next.
    pub fn every(&self) -> Duration {
        Duration::secs(self.interval)
    }
}

impl TargetGroup {
    /// The value of an attribute, its default included.
    pub fn attribute(&self, key: &str) -> &str {
        self.attributes.get(key).map_or_else(|| TARGET_GROUP.default_of(key), String::as_str)
    }

    /// The number that an attribute is; `None` for `off`.
    pub fn number(&self, key: &str) -> Option<u64> {
        self.attribute(key).parse().ok()
    }

    /// For how long a target that has become healthy gets less than its share; `None` without slow start.
    pub fn slow_start(&self) -> Option<Duration> {
        self.number("slow_start.duration_seconds").filter(|seconds| *seconds > 0).map(Duration::secs)
    }

    /// Whether every node may send requests to targets in other zones. Application Load Balancers do unless the
    /// target group says otherwise.
    pub fn crosses_zones(&self) -> bool {
        self.attribute("load_balancing.cross_zone.enabled") != "false"
    }

    /// As the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> TargetGroupShape {
        let check = &self.health_check;
        let number = |number: u64| i64::try_from(number).ok();
        TargetGroupShape {
            target_group_arn: Some(region.target_group_arn(self.id)),
            target_group_name: Some(self.name.clone()),
            protocol: Some(self.protocol),
            port: Some(i64::from(self.port)),
            vpc_id: Some(self.vpc.to_string()),
            health_check_protocol: Some(check.protocol),
            health_check_port: Some(check.port_text()),
            health_check_enabled: Some(true),
            health_check_interval_seconds: number(check.interval),
            health_check_timeout_seconds: number(check.timeout),
            healthy_threshold_count: number(check.healthy_threshold),
            unhealthy_threshold_count: number(check.unhealthy_threshold),
            health_check_path: Some(check.path.clone()),
            matcher: Some(MatcherShape { http_code: Some(check.matcher.text.clone()) }),
            load_balancer_arns: region
                .user_of(self.id)
                .map(|user| region.load_balancer_arn(user))
                .into_iter()
                .collect(),
            target_type: Some(self.target_type),
            protocol_version: Some("HTTP1".to_owned()),
            ip_address_type: Some(TargetGroupIpAddressTypeEnum::Ipv4),
        }
    }

    /// How long a deregistered target drains.
    pub fn deregistration_delay(&self) -> Duration {
        Duration::secs(self.attribute("deregistration_delay.timeout_seconds").parse().unwrap_or(300))
    }
}

/// Checks the name of a load balancer or target group: at most 32 letters, digits and hyphens, none at the ends
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html>).
pub(crate) fn check_name(what: &str, name: &str) -> Result<(), Elbv2Error> {
    let invalid = |problem: &str| Err(Elbv2Error::Validation(format!("{what} name '{name}' {problem}")));
    if name.is_empty() {
        return invalid("cannot be empty");
    }
    if name.chars().count() > 32 {
        return invalid("cannot be longer than '32' characters");
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return invalid("can only contain characters that are alphanumeric characters or hyphens(-)");
    }
    if name.starts_with('-') || name.ends_with('-') {
        return invalid("cannot begin or end with '-'");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matcher_reads_codes_lists_and_ranges() {
        for (text, accepted, refused) in [("200", 200, 201), ("200,302", 302, 201), ("200-299,404", 404, 403)]
        {
            let matcher = Matcher::parse(text).expect("a valid matcher");
            assert!(matcher.accepts(accepted) && !matcher.accepts(refused), "{text}");
        }
        for wrong in ["", "500", "200-", "299-200", "2xx", "200;201", "é"] {
            assert!(Matcher::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn names_follow_aws_s_rules() {
        assert_eq!(check_name("Target group", "web-1"), Ok(()));
        for wrong in ["", "-web", "web-", "my group", "wëb", &"x".repeat(33)] {
            assert!(check_name("Target group", wrong).is_err(), "{wrong}");
        }
    }
}
