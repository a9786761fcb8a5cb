//! Attributes of load balancers and target groups: which there are, their defaults, and what they may be.
//!
//! What has an effect: `deletion_protection.enabled`, `idle_timeout.timeout_seconds`, `client_keep_alive.seconds`,
//! `routing.http.drop_invalid_header_fields.enabled`, `routing.http.xff_header_processing.mode`,
//! `routing.http.xff_client_port.enabled`, and every attribute of target groups in the table below.
//!
//! Simplified: what may be set and has no effect here, because nothing here is what it is about: there are no
//! ambiguous requests (`routing.http.desync_mitigation_mode`), nobody speaks HTTP/2 (`routing.http2.enabled`), no
//! client writes its `Host` other than a load balancer would (`routing.http.preserve_host_header.enabled`), no
//! listener has TLS (`routing.http.x_amzn_tls_version_and_cipher_suite.enabled`), no web ACL is associated
//! (`waf.fail_open.enabled`), nobody shifts a zone away (`zonal_shift.config.enabled`).
//!
//! Refused by name: logs, which need a bucket; anomaly mitigation. Refused as AWS refuses it: cross-zone load
//! balancing of the whole load balancer is always on; attributes of other kinds of load balancers.
//!
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html>; the
//! sentences without a link are from memory.

use std::collections::BTreeMap;

use model::elbv2::ProtocolEnum;

use crate::elbv2::errors::Elbv2Error;

/// Which values an attribute may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    /// `true` and `false`.
    Flag,
    /// Whole numbers between two bounds, both included.
    Number(u64, u64),
    /// The same, and 0 for never.
    NumberOrZero(u64, u64),
    /// The same, and `off`.
    NumberOrOff(u64, u64),
    /// One of these.
    OneOf(&'static [&'static str]),
    /// The value of a header: printable characters, 1,024 at most; empty for none.
    HeaderValue,
    /// Whole numbers between two bounds, both included; empty for none.
    NumberOrEmpty(u64, u64),
    /// The name of a cookie.
    CookieName,
    /// The default alone, on AWS too.
    Fixed,
    /// The default alone; every other value is refused by name.
    DefaultOnly,
}

/// A kind of thing that has attributes.
#[derive(Debug)]
pub(crate) struct Table {
    /// What AWS calls it.
    what: &'static str,
    /// Each attribute with its default and its values.
    pub(crate) rows: &'static [(&'static str, &'static str, Values)],
    /// Attributes that only other kinds of load balancers have.
    elsewhere: &'static [&'static str],
}

/// Whether no IPv6 comes in from an internet gateway; internal load balancers begin with it. Nothing here speaks IPv6.
pub(crate) const DENIES_IPV6: &str = "ipv6.deny_all_igw_traffic";

/// Attributes of Application Load Balancers.
pub(crate) const LOAD_BALANCER: Table = Table {
    what: "Load balancer",
    rows: &[
        ("access_logs.s3.enabled", "false", Values::DefaultOnly),
        ("access_logs.s3.bucket", "", Values::DefaultOnly),
        ("access_logs.s3.prefix", "", Values::DefaultOnly),
        ("connection_logs.s3.enabled", "false", Values::DefaultOnly),
        ("connection_logs.s3.bucket", "", Values::DefaultOnly),
        ("connection_logs.s3.prefix", "", Values::DefaultOnly),
        ("health_check_logs.s3.enabled", "false", Values::DefaultOnly),
        ("health_check_logs.s3.bucket", "", Values::DefaultOnly),
        ("health_check_logs.s3.prefix", "", Values::DefaultOnly),
        ("idle_timeout.timeout_seconds", "60", Values::Number(1, 4000)),
        ("deletion_protection.enabled", "false", Values::Flag),
        ("routing.http2.enabled", "true", Values::Flag),
        ("routing.http.drop_invalid_header_fields.enabled", "false", Values::Flag),
        ("routing.http.xff_client_port.enabled", "false", Values::Flag),
        ("routing.http.preserve_host_header.enabled", "false", Values::Flag),
        (
            "routing.http.xff_header_processing.mode",
            "append",
            Values::OneOf(&["append", "preserve", "remove"]),
        ),
        ("load_balancing.cross_zone.enabled", "true", Values::Fixed),
        (
            "routing.http.desync_mitigation_mode",
            "defensive",
            Values::OneOf(&["monitor", "defensive", "strictest"]),
        ),
        ("client_keep_alive.seconds", "3600", Values::Number(60, 604_800)),
        ("waf.fail_open.enabled", "false", Values::Flag),
        ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false", Values::Flag),
        ("zonal_shift.config.enabled", "false", Values::Flag),
        (DENIES_IPV6, "false", Values::Flag),
    ],
    elsewhere: &["dns_record.client_routing_policy", "secondary_ips.auto_assigned.per_subnet"],
};

/// Attributes of HTTP listeners of Application Load Balancers: the headers of answers
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html>).
pub(crate) const LISTENER: Table = Table {
    what: "Listener",
    rows: &[
        ("routing.http.response.server.enabled", "true", Values::Flag),
        ("routing.http.response.strict_transport_security.header_value", "", Values::HeaderValue),
        ("routing.http.response.access_control_allow_origin.header_value", "", Values::HeaderValue),
        ("routing.http.response.access_control_allow_methods.header_value", "", Values::HeaderValue),
        ("routing.http.response.access_control_allow_headers.header_value", "", Values::HeaderValue),
        (
            "routing.http.response.access_control_allow_credentials.header_value",
            "",
            Values::OneOf(&["", "true"]),
        ),
        ("routing.http.response.access_control_expose_headers.header_value", "", Values::HeaderValue),
        ("routing.http.response.access_control_max_age.header_value", "", Values::NumberOrEmpty(0, 86_400)),
        ("routing.http.response.content_security_policy.header_value", "", Values::HeaderValue),
        ("routing.http.response.x_content_type_options.header_value", "", Values::OneOf(&["", "nosniff"])),
        ("routing.http.response.x_frame_options.header_value", "", Values::HeaderValue),
    ],
    elsewhere: &[
        "tcp.idle_timeout.seconds",
        "send_tcp_reset.on_idle_timeout.enabled",
        "routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name",
        "routing.http.request.x_amzn_mtls_clientcert_issuer.header_name",
        "routing.http.request.x_amzn_mtls_clientcert_subject.header_name",
        "routing.http.request.x_amzn_mtls_clientcert_validity.header_name",
        "routing.http.request.x_amzn_mtls_clientcert_leaf.header_name",
        "routing.http.request.x_amzn_mtls_clientcert.header_name",
        "routing.http.request.x_amzn_tls_version.header_name",
        "routing.http.request.x_amzn_tls_cipher_suite.header_name",
    ],
};

/// Attributes of target groups of Application Load Balancers, of instances and addresses.
pub(crate) const TARGET_GROUP: Table = Table {
    what: "Target group",
    rows: &[
        (
            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count",
            "1",
            Values::Number(1, 1000),
        ),
        (
            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
            "off",
            Values::NumberOrOff(1, 100),
        ),
        ("target_group_health.dns_failover.minimum_healthy_targets.count", "1", Values::NumberOrOff(1, 1000)),
        (
            "target_group_health.dns_failover.minimum_healthy_targets.percentage",
            "off",
            Values::NumberOrOff(1, 100),
        ),
        ("deregistration_delay.timeout_seconds", "300", Values::Number(0, 3600)),
        ("stickiness.enabled", "false", Values::Flag),
        ("stickiness.type", "lb_cookie", Values::OneOf(&["lb_cookie", "app_cookie"])),
        ("stickiness.app_cookie.cookie_name", "", Values::CookieName),
        ("stickiness.app_cookie.duration_seconds", "86400", Values::Number(1, 604_800)),
        ("stickiness.lb_cookie.duration_seconds", "86400", Values::Number(1, 604_800)),
        ("slow_start.duration_seconds", "0", Values::NumberOrZero(30, 900)),
        (
            "load_balancing.algorithm.type",
            "round_robin",
            Values::OneOf(&["round_robin", "least_outstanding_requests", "weighted_random"]),
        ),
        ("load_balancing.algorithm.anomaly_mitigation", "off", Values::DefaultOnly),
        (
            "load_balancing.cross_zone.enabled",
            "use_load_balancer_configuration",
            Values::OneOf(&["true", "false", "use_load_balancer_configuration"]),
        ),
    ],
    elsewhere: &[
        "lambda.multi_value_headers.enabled",
        "deregistration_delay.connection_termination.enabled",
        "preserve_client_ip.enabled",
        "proxy_protocol_v2.enabled",
        "target_health_state.unhealthy.connection_termination.enabled",
        "target_health_state.unhealthy.draining_interval_seconds",
        "target_failover.on_deregistration",
        "target_failover.on_unhealthy",
        "send_tcp_reset.on_unhealthy.enabled",
        "send_tcp_reset.on_deregistration.enabled",
    ],
};

impl Table {
    /// The default of an attribute; empty if there is none of this name.
    pub(crate) fn default_of(&self, key: &str) -> &'static str {
        self.rows.iter().find(|(name, ..)| *name == key).map_or("", |(_, default, _)| default)
    }

    /// Checks one attribute.
    pub(crate) fn check(&self, key: &str, value: &str) -> Result<(), Elbv2Error> {
        let Some((_, default, values)) = self.rows.iter().find(|(name, ..)| *name == key) else {
            let what = self.what;
            return Err(if self.elsewhere.contains(&key) {
                // <https://github.com/hashicorp/terraform-provider-aws/issues/12726> quotes the sentence.
                let what = what.to_lowercase();
                Elbv2Error::InvalidConfiguration(format!("The provided {what} attribute is not supported"))
            } else {
                // <https://github.com/hashicorp/terraform-provider-aws/issues/19953> quotes the sentence.
                Elbv2Error::Validation(format!("{what} attribute key '{key}' is not recognized"))
            });
        };
        let invalid = |rule: String| {
            Err(Elbv2Error::Validation(format!(
                "{} attribute value '{value}' is not valid for '{key}'; {rule}",
                self.what
            )))
        };
        let number =
            |least: u64, most: u64| value.parse().is_ok_and(|number: u64| (least..=most).contains(&number));
        match *values {
            Values::Flag if matches!(value, "true" | "false") => Ok(()),
            Values::Flag => invalid("it must be 'true' or 'false'".to_owned()),
            Values::Number(least, most) if number(least, most) => Ok(()),
            Values::NumberOrZero(least, most) if value == "0" || number(least, most) => Ok(()),
            Values::NumberOrOff(least, most) if value == "off" || number(least, most) => Ok(()),
            Values::Number(least, most) => invalid(format!("it must be between {least} and {most}")),
            Values::NumberOrZero(least, most) => {
                invalid(format!("it must be 0 or between {least} and {most}"))
            }
            Values::NumberOrOff(least, most) => {
                invalid(format!("it must be 'off' or between {least} and {most}"))
            }
            Values::OneOf(all) if all.contains(&value) => Ok(()),
            Values::OneOf(all) => {
                let named: Vec<&str> = all.iter().copied().filter(|one| !one.is_empty()).collect();
                invalid(format!("it must be one of '{}'", named.join(", ")))
            }
            Values::HeaderValue if is_header_value(value) => Ok(()),
            Values::HeaderValue => invalid("it must be the value of a header".to_owned()),
            Values::NumberOrEmpty(least, most) if value.is_empty() || number(least, most) => Ok(()),
            Values::NumberOrEmpty(least, most) => invalid(format!("it must be between {least} and {most}")),
            Values::CookieName if is_cookie_name(value) => Ok(()),
            Values::CookieName => {
                invalid("it must be the name of a cookie that does not begin with 'AWSALB'".to_owned())
            }
            Values::Fixed if value == *default => Ok(()),
            Values::Fixed => Err(Elbv2Error::InvalidConfiguration(format!(
                "The attribute '{key}' cannot be modified for load balancers of type 'application'"
            ))),
            Values::DefaultOnly if value == *default => Ok(()),
            Values::DefaultOnly => {
                Err(Elbv2Error::NotSupported(format!("The value '{value}' of the attribute '{key}' is")))
            }
        }
    }
}

/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html>
fn is_header_value(value: &str) -> bool {
    value.len() <= 1024 && value.chars().all(|c| c == ' ' || c.is_ascii_graphic())
}

/// Names that begin with these are the load balancer's own.
fn is_cookie_name(name: &str) -> bool {
    let is_token = name.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c));
    is_token && name.len() <= 512 && !name.to_ascii_uppercase().starts_with("AWSALB")
}

/// How clients stay with a target: by cookies, where HTTP is spoken
/// (<https://github.com/hashicorp/boundary-reference-architecture/issues/14> quotes the first sentence; the second is
/// as moto has it, <https://github.com/getmoto/moto/blob/master/moto/elbv2/models.py>).
pub(crate) fn check_stickiness_type(protocol: ProtocolEnum, value: &str) -> Result<(), Elbv2Error> {
    match value {
        "lb_cookie" | "app_cookie" => Ok(()),
        "source_ip" => Err(Elbv2Error::InvalidConfiguration(format!(
            "Stickiness type 'source_ip' is not supported for target groups with the {protocol} protocol"
        ))),
        _ => Err(Elbv2Error::Validation(
            "'Stickiness type' must be one of [app_cookie, lb_cookie, source_ip]".to_owned(),
        )),
    }
}

/// Checks that the attributes of a target group go together.
pub(crate) fn check_target_group(attributes: &BTreeMap<String, String>) -> Result<(), Elbv2Error> {
    let value = |key: &str| attributes.get(key).map_or_else(|| TARGET_GROUP.default_of(key), String::as_str);
    let conflict = |message: &str| Err(Elbv2Error::InvalidConfiguration(message.to_owned()));
    let sticky = value("stickiness.enabled") == "true";
    let by_application = value("stickiness.type") == "app_cookie";
    if sticky && by_application && value("stickiness.app_cookie.cookie_name").is_empty() {
        // <https://github.com/terraform-aws-modules/terraform-aws-alb/issues/242> quotes the sentence.
        return conflict("You must set an application cookie name to enable stickiness of type 'app_cookie'");
    }
    if sticky && value("load_balancing.cross_zone.enabled") == "false" {
        return conflict("You cannot enable stickiness when cross-zone load balancing is off");
    }
    let algorithm = value("load_balancing.algorithm.type");
    if value("slow_start.duration_seconds") != "0" && algorithm != "round_robin" {
        let text = format!("You cannot enable both slow start mode and the algorithm '{algorithm}'");
        return conflict(&text);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_that_may_be_set() {
        for table in [LOAD_BALANCER, LISTENER, TARGET_GROUP] {
            for (key, default, _) in table.rows {
                assert_eq!(table.check(key, default), Ok(()), "{key}");
            }
        }
    }

    #[test]
    fn values_have_aws_s_bounds() {
        let cases = [
            (&LOAD_BALANCER, "idle_timeout.timeout_seconds", "1", "4000", "4001"),
            (&LOAD_BALANCER, "client_keep_alive.seconds", "60", "604800", "59"),
            (&LOAD_BALANCER, "routing.http.xff_header_processing.mode", "remove", "preserve", "off"),
            (&TARGET_GROUP, "deregistration_delay.timeout_seconds", "0", "3600", "3601"),
            (&TARGET_GROUP, "slow_start.duration_seconds", "30", "900", "29"),
            (&TARGET_GROUP, "stickiness.lb_cookie.duration_seconds", "1", "604800", "0"),
            (&TARGET_GROUP, "stickiness.app_cookie.duration_seconds", "1", "604800", "604801"),
            (&TARGET_GROUP, "stickiness.app_cookie.cookie_name", "session", "JSESSIONID", "AWSALBTG"),
            (
                &TARGET_GROUP,
                "target_group_health.dns_failover.minimum_healthy_targets.count",
                "off",
                "3",
                "0",
            ),
            (
                &TARGET_GROUP,
                "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count",
                "1",
                "3",
                "off",
            ),
            (
                &TARGET_GROUP,
                "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
                "off",
                "100",
                "101",
            ),
            (&TARGET_GROUP, "load_balancing.cross_zone.enabled", "true", "false", "on"),
        ];
        for (table, key, one, other, wrong) in cases {
            assert_eq!(table.check(key, one), Ok(()), "{key}");
            assert_eq!(table.check(key, other), Ok(()), "{key}");
            assert_eq!(table.check(key, wrong).expect_err(key).code(), "ValidationError");
            assert!(table.check(key, "é").is_err(), "{key}");
        }
    }
}
