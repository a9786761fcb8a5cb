//! Elastic Load Balancing: load balancers, and the target groups they send requests to.

mod attributes;
pub(crate) mod load_balancers;
mod tags;
pub(crate) mod target_groups;

/// A name as load balancers and target groups may have it
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html>, `Name`).
pub(crate) fn is_name(name: &str) -> bool {
    (1..=32).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !name.starts_with('-')
        && !name.ends_with('-')
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::is_name;

    #[test]
    fn names_are_letters_digits_and_inner_hyphens() {
        for name in ["website", "load-balancer-1", "a"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "-a", "a-", "a b", "ü", "a_b", "a23456789012345678901234567890123"] {
            assert!(!is_name(name), "{name}");
        }
    }
}
