//! The predefined security policies of HTTPS listeners.
//!
//! Supported: the policies without FIPS and post-quantum key exchange, which Application and Network Load Balancers
//! share. Simplified: the policies for FIPS and for post-quantum key exchange are not listed; no listener here uses any of
//! the others, since no certificate exists. Source:
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html>; policies and ciphers
//! in the order of the API, as moto 4 recorded them
//! (<https://github.com/getmoto/moto/blob/4.2.0/moto/elbv2/responses.py>).

use model::elbv2::{Cipher, SslPolicy};

/// A policy: its name, its protocols, its ciphers.
type Row = (&'static str, &'static [&'static str], &'static [&'static [&'static str]]);

const TLS13: &[&str] = &["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];
/// Forward secrecy, authenticated encryption.
const FORWARD_GCM: &[&str] = &[
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
];
/// Forward secrecy without SHA-1.
const FORWARD: &[&str] = &[
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES128-SHA256",
    "ECDHE-RSA-AES128-SHA256",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-AES256-SHA384",
    "ECDHE-RSA-AES256-SHA384",
];
/// Forward secrecy.
const FORWARD_ALL: &[&str] = &[
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-AES128-SHA256",
    "ECDHE-RSA-AES128-SHA256",
    "ECDHE-ECDSA-AES128-SHA",
    "ECDHE-RSA-AES128-SHA",
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-AES256-SHA384",
    "ECDHE-RSA-AES256-SHA384",
    "ECDHE-RSA-AES256-SHA",
    "ECDHE-ECDSA-AES256-SHA",
];
/// Without forward secrecy and without SHA-1.
const PLAIN: &[&str] = &["AES128-GCM-SHA256", "AES128-SHA256", "AES256-GCM-SHA384", "AES256-SHA256"];
/// Without forward secrecy.
const PLAIN_ALL: &[&str] =
    &["AES128-GCM-SHA256", "AES128-SHA256", "AES128-SHA", "AES256-GCM-SHA384", "AES256-SHA256", "AES256-SHA"];

const POLICIES: &[Row] = &[
    ("ELBSecurityPolicy-2016-08", &["TLSv1", "TLSv1.1", "TLSv1.2"], &[FORWARD_ALL, PLAIN_ALL]),
    ("ELBSecurityPolicy-TLS13-1-2-2021-06", &["TLSv1.2", "TLSv1.3"], &[TLS13, FORWARD]),
    ("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", &["TLSv1.2", "TLSv1.3"], &[TLS13, FORWARD_GCM]),
    ("ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06", &["TLSv1.2", "TLSv1.3"], &[TLS13, FORWARD, PLAIN]),
    ("ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06", &["TLSv1.2", "TLSv1.3"], &[TLS13, FORWARD_ALL, PLAIN_ALL]),
    (
        "ELBSecurityPolicy-TLS13-1-1-2021-06",
        &["TLSv1.1", "TLSv1.2", "TLSv1.3"],
        &[TLS13, FORWARD_ALL, PLAIN_ALL],
    ),
    (
        "ELBSecurityPolicy-TLS13-1-0-2021-06",
        &["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"],
        &[TLS13, FORWARD_ALL, PLAIN_ALL],
    ),
    ("ELBSecurityPolicy-TLS13-1-3-2021-06", &["TLSv1.3"], &[TLS13]),
    ("ELBSecurityPolicy-TLS-1-2-2017-01", &["TLSv1.2"], &[FORWARD, PLAIN]),
    ("ELBSecurityPolicy-TLS-1-1-2017-01", &["TLSv1.1", "TLSv1.2"], &[FORWARD_ALL, PLAIN_ALL]),
    ("ELBSecurityPolicy-TLS-1-2-Ext-2018-06", &["TLSv1.2"], &[FORWARD_ALL, PLAIN_ALL]),
    ("ELBSecurityPolicy-FS-2018-06", &["TLSv1", "TLSv1.1", "TLSv1.2"], &[FORWARD_ALL]),
    ("ELBSecurityPolicy-FS-1-1-2019-08", &["TLSv1.1", "TLSv1.2"], &[FORWARD_ALL]),
    ("ELBSecurityPolicy-FS-1-2-2019-08", &["TLSv1.2"], &[FORWARD_ALL]),
    ("ELBSecurityPolicy-FS-1-2-Res-2019-08", &["TLSv1.2"], &[FORWARD]),
    ("ELBSecurityPolicy-FS-1-2-Res-2020-10", &["TLSv1.2"], &[FORWARD_GCM]),
    (
        "ELBSecurityPolicy-TLS-1-0-2015-04",
        &["TLSv1", "TLSv1.1", "TLSv1.2"],
        &[FORWARD_ALL, PLAIN_ALL, &["DES-CBC3-SHA"]],
    ),
];

/// Whether there is a policy of this name.
pub(crate) fn exists(name: &str) -> bool {
    POLICIES.iter().any(|(own, ..)| *own == name)
}

/// Every policy as the API shows it.
pub(crate) fn shapes() -> impl Iterator<Item = SslPolicy> {
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    POLICIES.iter().map(move |(name, protocols, ciphers)| {
        let ciphers = ciphers.iter().flat_map(|part| part.iter()).zip(1..);
        let cipher = |(name, priority): (&&str, i64)| Cipher {
            name: Some((*name).to_owned()),
            priority: Some(priority),
        };
        SslPolicy {
            ssl_protocols: texts(protocols),
            ciphers: ciphers.map(cipher).collect(),
            name: Some((*name).to_owned()),
            supported_load_balancer_types: texts(&["application", "network"]),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_policy_of_an_https_listener_has_eighteen_ciphers_in_order() {
        let policy = shapes().find(|policy| policy.name.as_deref() == Some("ELBSecurityPolicy-2016-08"));
        let ciphers = policy.expect("it is listed").ciphers;
        assert_eq!(ciphers.len(), 18);
        assert!(ciphers.iter().zip(1..).all(|(cipher, priority)| cipher.priority == Some(priority)));
        assert!(exists("ELBSecurityPolicy-TLS13-1-2-2021-06") && !exists("ELBSecurityPolicy-1999-01"));
    }
}
