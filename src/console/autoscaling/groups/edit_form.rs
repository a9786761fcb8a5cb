//! The values of “Edit”, and the calls that lead from the group as it is to the group as it is wanted.

use model::autoscaling::{
    AttachLoadBalancerTargetGroupsInput, AutoScalingGroup, DetachLoadBalancerTargetGroupsInput,
    ResumeProcessesInput, SuspendProcessesInput, UpdateAutoScalingGroupInput,
};
use model::{Operation, Request};

use super::form::{DEFAULT_VERSION, MOST_MACHINES, MOST_SECONDS, specification};
use crate::{
    console::forms::{FieldErrors, Take, whole_number},
    t,
};

/// The dialog's values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EditForm {
    /// It launches from a template, not from a launch configuration.
    pub(crate) from_template: bool,
    pub(crate) launch_configuration: String,
    /// The id of the launch template.
    pub(crate) template: String,
    /// Its version: a number, `$Default` or `$Latest`.
    pub(crate) version: String,
    pub(crate) desired: String,
    pub(crate) min: String,
    pub(crate) max: String,
    pub(crate) subnets: Vec<String>,
    pub(crate) target_groups: Vec<String>,
    pub(crate) health_check_type: String,
    pub(crate) grace_period: String,
    pub(crate) termination_policies: Vec<String>,
    pub(crate) suspended: Vec<String>,
    pub(crate) protect: bool,
    pub(crate) cooldown: String,
}

impl EditForm {
    /// The group as it is.
    pub(crate) fn of(group: &AutoScalingGroup) -> Self {
        let number = |number: Option<i64>| number.unwrap_or_default().to_string();
        let subnets = group.vpc_zone_identifier.as_deref().unwrap_or_default().split(',').map(str::trim);
        let template = group.launch_template.clone().unwrap_or_default();
        Self {
            from_template: group.launch_template.is_some(),
            template: template.launch_template_id.unwrap_or_default(),
            version: template.version.unwrap_or_else(|| DEFAULT_VERSION.to_owned()),
            launch_configuration: group.launch_configuration_name.clone().unwrap_or_default(),
            desired: number(group.desired_capacity),
            min: number(group.min_size),
            max: number(group.max_size),
            subnets: subnets.filter(|subnet| !subnet.is_empty()).map(str::to_owned).collect(),
            target_groups: group.target_group_arns.clone(),
            health_check_type: group.health_check_type.clone().unwrap_or_default(),
            grace_period: number(group.health_check_grace_period),
            termination_policies: group.termination_policies.clone(),
            suspended: group
                .suspended_processes
                .iter()
                .filter_map(|process| process.process_name.clone())
                .collect(),
            protect: group.new_instances_protected_from_scale_in.unwrap_or(false),
            cooldown: number(group.default_cooldown),
        }
    }

    /// What is wrong, by field. What AWS judges itself (which size lies between which) is left to AWS.
    pub(crate) fn check(&self) -> FieldErrors {
        self.calls(&AutoScalingGroup::default()).err().unwrap_or_default()
    }

    /// The calls that are needed, and no others.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub(crate) fn calls(&self, group: &AutoScalingGroup) -> Result<Vec<Request>, FieldErrors> {
        let before = Self::of(group);
        let name = group.auto_scaling_group_name.clone();
        let update = self.update(&before, name.clone())?;
        let missing = |all: &[String], from: &[String]| -> Vec<String> {
            all.iter().filter(|one| !from.contains(one)).cloned().collect()
        };
        let mut calls = Vec::new();
        let detached = missing(&before.target_groups, &self.target_groups);
        if !detached.is_empty() {
            let input = DetachLoadBalancerTargetGroupsInput {
                auto_scaling_group_name: name.clone(),
                target_group_arns: detached,
            };
            calls.push(input.into_request());
        }
        // Processes rest before the sizes change and wake up after it, so that “no launches, two machines” is one step.
        let suspended = missing(&self.suspended, &before.suspended);
        if !suspended.is_empty() {
            let input =
                SuspendProcessesInput { auto_scaling_group_name: name.clone(), scaling_processes: suspended };
            calls.push(input.into_request());
        }
        calls.extend(update.map(Operation::into_request));
        let attached = missing(&self.target_groups, &before.target_groups);
        if !attached.is_empty() {
            let input = AttachLoadBalancerTargetGroupsInput {
                auto_scaling_group_name: name.clone(),
                target_group_arns: attached,
            };
            calls.push(input.into_request());
        }
        let resumed = missing(&before.suspended, &self.suspended);
        if !resumed.is_empty() {
            let input = ResumeProcessesInput { auto_scaling_group_name: name, scaling_processes: resumed };
            calls.push(input.into_request());
        }
        Ok(calls)
    }

    fn update(
        &self,
        before: &Self,
        name: Option<String>,
    ) -> Result<Option<UpdateAutoScalingGroupInput>, FieldErrors> {
        let mut errors = FieldErrors::default();
        let desired = errors.take("desired", whole_number(&self.desired, 0, MOST_MACHINES));
        let min = errors.take("min", whole_number(&self.min, 0, MOST_MACHINES));
        let max = errors.take("max", whole_number(&self.max, 0, MOST_MACHINES));
        let grace = errors.take("grace_period", whole_number(&self.grace_period, 0, MOST_SECONDS));
        let cooldown = errors.take("cooldown", whole_number(&self.cooldown, 0, MOST_SECONDS));
        errors.unless(!self.subnets.is_empty(), "subnets", t!(groups.no_subnet));
        if self.from_template {
            errors.unless(!self.template.is_empty(), "template", t!(groups.no_template));
        } else {
            let none = self.launch_configuration.is_empty() && before.from_template;
            errors.unless(!none, "launch_configuration", t!(groups.no_configuration));
        }
        errors.unless(!self.termination_policies.is_empty(), "termination_policies", t!(groups.no_policy));
        if !errors.is_empty() {
            return Err(errors);
        }
        let source = |form: &Self| (form.from_template, form.template.clone(), form.version.clone());
        let input = UpdateAutoScalingGroupInput {
            launch_configuration_name: changed(&self.launch_configuration, &before.launch_configuration)
                .or_else(|| before.from_template.then(|| self.launch_configuration.clone()))
                .filter(|_| !self.from_template),
            launch_template: changed(&source(self), &source(before))
                .filter(|_| self.from_template)
                .and_then(|_| specification(&self.template, &self.version)),
            desired_capacity: changed(&self.desired, &before.desired).map(|_| desired),
            min_size: changed(&self.min, &before.min).map(|_| min),
            max_size: changed(&self.max, &before.max).map(|_| max),
            vpc_zone_identifier: changed(&self.subnets, &before.subnets).map(|subnets| subnets.join(",")),
            health_check_type: changed(&self.health_check_type, &before.health_check_type),
            health_check_grace_period: changed(&self.grace_period, &before.grace_period).map(|_| grace),
            termination_policies: changed(&self.termination_policies, &before.termination_policies)
                .unwrap_or_default(),
            new_instances_protected_from_scale_in: changed(&self.protect, &before.protect),
            default_cooldown: changed(&self.cooldown, &before.cooldown).map(|_| cooldown),
            ..UpdateAutoScalingGroupInput::default()
        };
        if input == UpdateAutoScalingGroupInput::default() {
            return Ok(None);
        }
        Ok(Some(UpdateAutoScalingGroupInput { auto_scaling_group_name: name, ..input }))
    }
}

fn changed<T: Clone + PartialEq>(now: &T, before: &T) -> Option<T> {
    (now != before).then(|| now.clone())
}

#[cfg(test)]
mod tests {
    use model::autoscaling::SuspendedProcess;
    use model::{OperationName, WriteRequest};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn group() -> AutoScalingGroup {
        AutoScalingGroup {
            auto_scaling_group_name: Some("blog-group".to_owned()),
            launch_configuration_name: Some("blog".to_owned()),
            desired_capacity: Some(1),
            min_size: Some(1),
            max_size: Some(1),
            vpc_zone_identifier: Some("subnet-1,subnet-2".to_owned()),
            target_group_arns: vec!["arn:old".to_owned()],
            health_check_type: Some("EC2".to_owned()),
            termination_policies: vec!["Default".to_owned()],
            suspended_processes: vec![SuspendedProcess {
                process_name: Some("Launch".to_owned()),
                ..Default::default()
            }],
            ..Default::default()
        }
    }

    fn names(calls: &[Request]) -> Vec<OperationName> {
        calls.iter().map(Request::name).collect()
    }

    #[test]
    fn saving_what_is_there_calls_nothing() {
        assert_eq!(EditForm::of(&group()).calls(&group()).map(|calls| calls.len()), Ok(0));
    }

    #[test]
    fn only_what_changed_is_sent() {
        let mut form = EditForm::of(&group());
        form.launch_configuration = "blogCopy".to_owned();
        let calls = form.calls(&group()).expect("the form is right");
        let Some(Request::Write(WriteRequest::AutoScalingUpdateAutoScalingGroup(input))) = calls.first()
        else {
            panic!("an update is called");
        };
        assert_eq!(input.launch_configuration_name.as_deref(), Some("blogCopy"));
        assert_eq!((input.desired_capacity, input.min_size, input.max_size), (None, None, None));
        assert_eq!(calls.len(), 1);
    }

    #[test]
    fn a_group_can_change_over_to_a_template_and_back() {
        let update = |form: &EditForm, group: &AutoScalingGroup| match form.calls(group).expect("right").pop()
        {
            Some(Request::Write(WriteRequest::AutoScalingUpdateAutoScalingGroup(input))) => *input,
            other => panic!("an update is called, not {other:?}"),
        };
        let mut form = EditForm::of(&group());
        form.from_template = true;
        form.template = "lt-1".to_owned();
        let input = update(&form, &group());
        assert_eq!(input.launch_configuration_name, None);
        assert_eq!(input.launch_template.and_then(|it| it.launch_template_id).as_deref(), Some("lt-1"));

        let templated = AutoScalingGroup {
            launch_configuration_name: None,
            launch_template: specification("lt-1", "2"),
            ..group()
        };
        let mut form = EditForm::of(&templated);
        assert_eq!(form.calls(&templated).map(|calls| calls.len()), Ok(0));
        form.from_template = false;
        assert!(form.calls(&templated).is_err_and(|errors| errors.contains_key("launch_configuration")));
        form.launch_configuration = "blog".to_owned();
        let input = update(&form, &templated);
        assert_eq!((input.launch_configuration_name.as_deref(), input.launch_template), (Some("blog"), None));
    }

    #[test]
    fn target_groups_and_processes_have_calls_of_their_own() {
        let mut form = EditForm::of(&group());
        form.target_groups = vec!["arn:new".to_owned()];
        form.suspended = vec!["Terminate".to_owned()];
        form.desired = "2".to_owned();
        form.max = "2".to_owned();
        let calls = form.calls(&group()).expect("the form is right");
        assert_eq!(
            names(&calls),
            [
                OperationName::AutoScalingDetachLoadBalancerTargetGroups,
                OperationName::AutoScalingSuspendProcesses,
                OperationName::AutoScalingUpdateAutoScalingGroup,
                OperationName::AutoScalingAttachLoadBalancerTargetGroups,
                OperationName::AutoScalingResumeProcesses,
            ]
        );
    }

    #[test]
    fn a_size_that_is_no_number_stands_beside_its_field() {
        let form = EditForm { desired: "two".to_owned(), ..EditForm::of(&group()) };
        let errors = form.check();
        assert!(errors.contains_key("desired") && !errors.contains_key("min"));
    }
}
