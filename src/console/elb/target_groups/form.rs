//! The values of a new target group and of its health checks, and the one place where they become AWS's input.

use model::elbv2::{
    CreateTargetGroupInput, Matcher, ModifyTargetGroupInput, ProtocolEnum, TargetGroup, TargetTypeEnum,
};

use crate::{
    console::{
        elb::is_name,
        forms::{FieldErrors, Take, whole_number},
    },
    t,
};

/// The fields of a new group, for the check of a step.
pub(crate) const FIELDS: &[&str] =
    &["target_name", "target_port", "path", "healthy", "unhealthy", "timeout", "interval", "codes"];
/// The fields of health checks.
pub(crate) const HEALTH_FIELDS: &[&str] = &["path", "healthy", "unhealthy", "timeout", "interval", "codes"];

/// How targets are checked
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HealthForm {
    pub(crate) path: String,
    pub(crate) port: String,
    pub(crate) healthy: String,
    pub(crate) unhealthy: String,
    pub(crate) timeout: String,
    pub(crate) interval: String,
    pub(crate) codes: String,
}

impl Default for HealthForm {
    fn default() -> Self {
        let words = |words: &str| words.to_owned();
        Self {
            path: words("/"),
            port: words("traffic-port"),
            healthy: words("5"),
            unhealthy: words("2"),
            timeout: words("5"),
            interval: words("30"),
            codes: words("200"),
        }
    }
}

impl HealthForm {
    /// The checks of a group as they are.
    pub(crate) fn of(group: &TargetGroup) -> Self {
        let number = |number: Option<i64>| number.unwrap_or_default().to_string();
        Self {
            path: group.health_check_path.clone().unwrap_or_default(),
            port: group.health_check_port.clone().unwrap_or_default(),
            healthy: number(group.healthy_threshold_count),
            unhealthy: number(group.unhealthy_threshold_count),
            timeout: number(group.health_check_timeout_seconds),
            interval: number(group.health_check_interval_seconds),
            codes: group.matcher.as_ref().and_then(|matcher| matcher.http_code.clone()).unwrap_or_default(),
        }
    }

    /// What is wrong, by field.
    pub(crate) fn check(&self) -> FieldErrors {
        self.to_input("").err().unwrap_or_default()
    }

    /// AWS's input. That the timeout is shorter than the interval is AWS's to judge.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub(crate) fn to_input(&self, group: &str) -> Result<ModifyTargetGroupInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        errors.unless(self.path.starts_with('/'), "path", t!(target_groups.path_wrong));
        errors.unless(!self.codes.trim().is_empty(), "codes", t!(target_groups.codes_wrong));
        let healthy = errors.take("healthy", whole_number(&self.healthy, 2, 10));
        let unhealthy = errors.take("unhealthy", whole_number(&self.unhealthy, 2, 10));
        let timeout = errors.take("timeout", whole_number(&self.timeout, 2, 120));
        let interval = errors.take("interval", whole_number(&self.interval, 5, 300));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(ModifyTargetGroupInput {
            target_group_arn: Some(group.to_owned()),
            health_check_protocol: Some(ProtocolEnum::Http),
            health_check_port: Some(self.port.trim().to_owned()),
            health_check_path: Some(self.path.clone()),
            health_check_interval_seconds: Some(interval),
            health_check_timeout_seconds: Some(timeout),
            healthy_threshold_count: Some(healthy),
            unhealthy_threshold_count: Some(unhealthy),
            matcher: Some(Matcher { http_code: Some(self.codes.trim().to_owned()) }),
            ..ModifyTargetGroupInput::default()
        })
    }
}

/// A new target group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TargetGroupForm {
    pub(crate) name: String,
    pub(crate) port: String,
    pub(crate) vpc: String,
    pub(crate) health: HealthForm,
}

impl TargetGroupForm {
    /// The form as it opens.
    pub(crate) fn new(vpc: String) -> Self {
        Self { port: "80".to_owned(), vpc, ..Self::default() }
    }

    /// What is wrong, by field.
    pub(crate) fn check(&self) -> FieldErrors {
        self.to_input().err().unwrap_or_default()
    }

    /// AWS's input.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub(crate) fn to_input(&self) -> Result<CreateTargetGroupInput, FieldErrors> {
        let (health, mut errors) = match self.health.to_input("") {
            Ok(health) => (health, FieldErrors::default()),
            Err(errors) => (ModifyTargetGroupInput::default(), errors),
        };
        errors.unless(is_name(&self.name), "target_name", t!(elb.name_wrong));
        let port = errors.take("target_port", whole_number(&self.port, 1, 65_535));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(CreateTargetGroupInput {
            name: Some(self.name.clone()),
            target_type: Some(TargetTypeEnum::Instance),
            protocol: Some(ProtocolEnum::Http),
            port: Some(port),
            vpc_id: Some(self.vpc.clone()),
            health_check_protocol: health.health_check_protocol,
            health_check_port: health.health_check_port,
            health_check_path: health.health_check_path,
            health_check_interval_seconds: health.health_check_interval_seconds,
            health_check_timeout_seconds: health.health_check_timeout_seconds,
            healthy_threshold_count: health.healthy_threshold_count,
            unhealthy_threshold_count: health.unhealthy_threshold_count,
            matcher: health.matcher,
            ..CreateTargetGroupInput::default()
        })
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn the_chapters_target_group_is_instances_over_http_on_port_80() {
        let form = TargetGroupForm { name: "website".to_owned(), ..TargetGroupForm::new("vpc-1".to_owned()) };
        let input = form.to_input().expect("the form is filled in");
        assert_eq!(input.target_type, Some(TargetTypeEnum::Instance));
        assert_eq!((input.protocol, input.port), (Some(ProtocolEnum::Http), Some(80)));
        assert_eq!((input.health_check_interval_seconds, input.healthy_threshold_count), (Some(30), Some(5)));
        assert_eq!(input.health_check_path.as_deref(), Some("/"));
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field() {
        let wrong = |change: fn(&mut TargetGroupForm)| {
            let mut form =
                TargetGroupForm { name: "website".to_owned(), ..TargetGroupForm::new("vpc-1".to_owned()) };
            change(&mut form);
            form.check().into_keys().collect::<Vec<_>>()
        };
        assert_eq!(wrong(|_| ()), Vec::<&str>::new());
        assert_eq!(wrong(|form| form.name = "my group".to_owned()), ["target_name"]);
        assert_eq!(wrong(|form| form.port = "0".to_owned()), ["target_port"]);
        assert_eq!(wrong(|form| form.health.path = "index.html".to_owned()), ["path"]);
        assert_eq!(wrong(|form| form.health.healthy = "1".to_owned()), ["healthy"]);
        assert_eq!(wrong(|form| form.health.interval = "4".to_owned()), ["interval"]);
    }
}
