//! ARNs of Elastic Load Balancing: built from rows, never stored, and read back.
//!
//! Source: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html>.

use model::ids::*;

use crate::elbv2::errors::{Elbv2Error, Resource};
use crate::region::Region;

impl Region {
    /// A load balancer's ARN; empty if there is none.
    pub fn load_balancer_arn(&self, id: LoadBalancerId) -> String {
        self.load_balancer_path(id).map_or_else(String::new, |path| self.elb_arn("loadbalancer", &path))
    }

    /// A listener's ARN; empty if there is none.
    pub fn listener_arn(&self, id: ListenerId) -> String {
        let listener = self.elbv2.listeners.get(&id);
        let path = listener.and_then(|listener| self.load_balancer_path(listener.load_balancer));
        path.map_or_else(String::new, |path| self.elb_arn("listener", &format!("{path}/{id}")))
    }

    /// The ARN of a listener's rule; empty if there is no such listener.
    pub fn rule_arn(&self, id: ListenerId, rule: RuleId) -> String {
        let Some(listener) = self.elbv2.listeners.get(&id) else { return String::new() };
        let path = self.load_balancer_path(listener.load_balancer);
        path.map_or_else(String::new, |path| self.elb_arn("listener-rule", &format!("{path}/{id}/{rule}")))
    }

    /// A target group's ARN; empty if there is none.
    pub fn target_group_arn(&self, id: TargetGroupId) -> String {
        let Some(group) = self.elbv2.target_groups.get(&id) else { return String::new() };
        self.elb_arn("targetgroup", &format!("{}/{id}", group.name))
    }

    /// The load balancer that an ARN names.
    pub(crate) fn load_balancer_named(&self, arn: &str) -> Result<LoadBalancerId, Elbv2Error> {
        let id = last_part(arn, "loadbalancer/", Resource::LoadBalancer).map(LoadBalancerId::parse)?;
        let found = id.filter(|id| self.load_balancer_arn(*id) == arn);
        found.ok_or(Elbv2Error::NotFound(Resource::LoadBalancer))
    }

    /// The listener that an ARN names.
    pub(crate) fn listener_named(&self, arn: &str) -> Result<ListenerId, Elbv2Error> {
        let id = last_part(arn, "listener/", Resource::Listener).map(ListenerId::parse)?;
        let found = id.filter(|id| self.listener_arn(*id) == arn);
        found.ok_or(Elbv2Error::NotFound(Resource::Listener))
    }

    /// The rule that an ARN names, and its listener.
    pub(crate) fn rule_named(&self, arn: &str) -> Result<(ListenerId, RuleId), Elbv2Error> {
        let rule = last_part(arn, "listener-rule/", Resource::Rule).map(RuleId::parse)?;
        let listener = arn.rsplit('/').nth(1).and_then(ListenerId::parse);
        let found = listener.zip(rule).filter(|(listener, rule)| {
            let row = self.elbv2.listeners.get(listener);
            row.is_some_and(|row| row.rule(*rule).is_some()) && self.rule_arn(*listener, *rule) == arn
        });
        found.ok_or(Elbv2Error::NotFound(Resource::Rule))
    }

    /// The target group that an ARN names. Auto Scaling asks too.
    pub(crate) fn target_group_named(&self, arn: &str) -> Result<TargetGroupId, Elbv2Error> {
        let id = last_part(arn, "targetgroup/", Resource::TargetGroup).map(TargetGroupId::parse)?;
        let found = id.filter(|id| self.target_group_arn(*id) == arn);
        found.ok_or(Elbv2Error::NotFound(Resource::TargetGroup))
    }

    fn load_balancer_path(&self, id: LoadBalancerId) -> Option<String> {
        let balancer = self.elbv2.load_balancers.get(&id)?;
        Some(format!("app/{}/{id}", balancer.name))
    }

    fn elb_arn(&self, kind: &str, path: &str) -> String {
        format!("arn:aws:elasticloadbalancing:{}:{}:{kind}/{path}", self.name, self.account)
    }
}

/// The last part of an ARN of this kind; the whole text is compared with the built ARN afterwards.
fn last_part<'a>(arn: &'a str, kind: &str, resource: Resource) -> Result<&'a str, Elbv2Error> {
    let path = arn.strip_prefix("arn:").and_then(|rest| rest.splitn(5, ':').nth(4));
    match path.and_then(|path| path.strip_prefix(kind)) {
        Some(path) => Ok(path.rsplit('/').next().unwrap_or_default()),
        None => Err(Elbv2Error::InvalidArn { resource, text: arn.to_owned() }),
    }
}
