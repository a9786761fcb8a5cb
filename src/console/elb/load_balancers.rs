//! Load balancers: one address in front of many machines.

pub(crate) mod actions;
mod attributes;
pub(crate) mod create;
pub(crate) mod detail;
mod form;
pub(crate) mod list;
mod listeners;
mod make;
mod places;
mod rule_actions;
mod rules;
mod steps;

/// The name in a load balancer's ARN, `…:loadbalancer/app/<name>/<id>`; the ARN itself where it has another form
/// (<https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html>).
pub(crate) fn name_in(arn: &str) -> String {
    let name = arn.split_once(":loadbalancer/").and_then(|(_, rest)| rest.split('/').nth(1));
    name.unwrap_or(arn).to_owned()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::name_in;

    #[test]
    fn an_arn_holds_the_name() {
        let arn =
            "arn:aws:elasticloadbalancing:eu-west-2:123456789012:loadbalancer/app/website/50dc6c495c0c9188";
        assert_eq!(name_in(arn), "website");
        assert_eq!(name_in("something else"), "something else");
    }
}
