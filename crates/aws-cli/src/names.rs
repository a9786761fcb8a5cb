//! AWS's names as the command line spells them: `TargetGroupARNs` → `target-group-arns`.

use clockwork::sort;
use model::{OperationName, Service};

/// `DescribeDBInstances` → `describe-db-instances`, by botocore's rules: a capital that begins a word, a capital
/// after a small letter, and plural acronyms at the end.
pub(crate) fn dashed(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.last() == Some(&'s') {
        let capitals = letters.iter().rev().skip(1).take_while(|c| c.is_ascii_uppercase()).count();
        if capitals >= 2 {
            let begin = letters.len() - 1 - capitals;
            letters.iter_mut().skip(begin).for_each(|c| *c = c.to_ascii_lowercase());
            letters.insert(begin, '-');
        }
    }
    let letters = before_words(&letters);
    let mut out = String::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        out.push(c.to_ascii_lowercase());
        if let (true, Some(&next)) = (c.is_ascii_lowercase() || c.is_ascii_digit(), letters.get(at + 1))
            && next.is_ascii_uppercase()
        {
            out.push('-');
            out.push(next.to_ascii_lowercase());
            at += 1;
        }
        at += 1;
    }
    out
}

fn before_words(letters: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        out.push(c);
        at += 1;
        let small = letters.iter().skip(at + 1).take_while(|c| c.is_ascii_lowercase()).count();
        if letters.get(at).is_some_and(char::is_ascii_uppercase) && small > 0 {
            out.push('-');
            out.extend(letters.iter().skip(at).take(small + 1));
            at += small + 1;
        }
    }
    out
}

/// The service that the command line calls `command`.
pub(crate) fn service(command: &str) -> Option<Service> {
    Service::ALL.iter().copied().find(|service| service.command() == command)
}

/// The operations of a service with their names on the command line, sorted by it.
pub(crate) fn operations(service: Service) -> Vec<(String, OperationName)> {
    let all = OperationName::ALL.iter().copied().filter(|name| name.service() == service);
    let mut all: Vec<_> = all.map(|name| (dashed(name.as_str()), name)).collect();
    sort::sort(&mut all);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_dashes_as_botocore_puts_them() {
        for (name, dashed_name) in [
            ("RunInstances", "run-instances"),
            ("DescribeDBInstances", "describe-db-instances"),
            ("TargetGroupARNs", "target-group-arns"),
            ("VPCZoneIdentifier", "vpc-zone-identifier"),
            ("Ipv6CidrBlock", "ipv6-cidr-block"),
            ("KmsKeyId", "kms-key-id"),
            ("DBInstanceIdentifier", "db-instance-identifier"),
            ("EbsOptimized", "ebs-optimized"),
        ] {
            assert_eq!(dashed(name), dashed_name);
        }
    }
}
