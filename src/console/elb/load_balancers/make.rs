//! Making it all: security group and its rule, load balancer, target group and its targets, listeners. When one of them is
//! refused, what exists by then is remembered, and the next attempt goes on from there.

use std::collections::BTreeSet;

use model::ec2::{AuthorizeSecurityGroupIngressInput, CreateSecurityGroupInput, IpPermission, IpRange};
use model::elbv2::{
    Action, ActionTypeEnum, CreateListenerInput, CreateLoadBalancerInput, CreateTargetGroupInput,
    ProtocolEnum, RegisterTargetsInput, TargetDescription,
};
use model::{ApiError, Operation, Request, Response};

use super::form::{From, LoadBalancerForm};
use crate::console::elb::target_groups::form::TargetGroupForm;

/// What exists already, and what it was made from: it serves again only for the same wish.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Made {
    group: Option<(CreateSecurityGroupInput, String)>,
    rule: Option<(String, i64)>,
    balancer: Option<(CreateLoadBalancerInput, String)>,
    target_group: Option<(CreateTargetGroupInput, String)>,
    registered: BTreeSet<(String, String)>,
    listeners: BTreeSet<(String, i64)>,
}

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    SecurityGroup,
    LoadBalancer,
    TargetGroup,
    Targets,
    Listener,
}

impl Made {
    /// Names and kinds of what exists, in AWS's words for the kinds.
    pub(super) fn list(&self) -> Vec<(&'static str, String)> {
        let mut list = Vec::new();
        if let Some((input, _)) = &self.group {
            list.push(("Security group", input.group_name.clone().unwrap_or_default()));
        }
        if let Some((input, _)) = &self.balancer {
            list.push(("Load balancer", input.name.clone().unwrap_or_default()));
        }
        if let Some((input, _)) = &self.target_group {
            list.push(("Target group", input.name.clone().unwrap_or_default()));
        }
        list.extend(self.listeners.iter().map(|(_, port)| ("Listener", format!("HTTP:{port}"))));
        list
    }
}

/// Makes what does not exist yet.
///
/// # Errors
/// AWS's refusal, and the part that it is about. The forms have been checked.
pub(super) fn make(
    form: &LoadBalancerForm,
    target: &TargetGroupForm,
    made: &mut Made,
    door: &mut dyn FnMut(Request) -> Result<Response, ApiError>,
) -> Result<(), (Part, ApiError)> {
    let groups = match form.groups_from {
        From::Existing => form.groups.clone(),
        From::New => vec![security_group(form, made, door).map_err(at(Part::SecurityGroup))?],
    };
    let balancer = load_balancer(form.to_input(groups), made, door).map_err(at(Part::LoadBalancer))?;
    let target_group = match form.target_from {
        From::Existing => form.target_group.clone(),
        From::New => {
            let target = TargetGroupForm { vpc: form.vpc.clone(), ..target.clone() };
            // The wizard lets nobody come here with a wrong form.
            let input = target.to_input().unwrap_or_default();
            new_target_group(input, made, door).map_err(at(Part::TargetGroup))?
        }
    };
    register(&form.targets, &target_group, made, door).map_err(at(Part::Targets))?;
    for port in form.listener_ports().unwrap_or_default() {
        listener(&balancer, port, &target_group, made, door).map_err(at(Part::Listener))?;
    }
    Ok(())
}

fn at(part: Part) -> impl Fn(ApiError) -> (Part, ApiError) {
    move |error| (part, error)
}

type Door<'a> = &'a mut dyn FnMut(Request) -> Result<Response, ApiError>;

fn call<O: Operation>(door: Door<'_>, input: O) -> Result<O::Output, ApiError> {
    let response = door(input.into_request())?;
    Ok(O::output(response).expect("an operation answers with its own output"))
}

fn security_group(form: &LoadBalancerForm, made: &mut Made, door: Door<'_>) -> Result<String, ApiError> {
    let input = CreateSecurityGroupInput {
        group_name: Some(form.new_group.name.trim().to_owned()),
        description: Some(form.new_group.description.trim().to_owned()),
        vpc_id: Some(form.vpc.clone()),
        ..Default::default()
    };
    let existing = made.group.as_ref().filter(|(wish, _)| *wish == input).map(|(_, id)| id.clone());
    let id = match existing {
        Some(id) => id,
        None => {
            let id = call(door, input.clone())?.group_id.unwrap_or_default();
            made.group = Some((input, id.clone()));
            id
        }
    };
    let rule = (id.clone(), form.new_group.port.trim().parse().unwrap_or(80));
    if made.rule.as_ref() != Some(&rule) {
        let permission = IpPermission {
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(rule.1),
            to_port: Some(rule.1),
            ip_ranges: vec![IpRange { cidr_ip: Some("0.0.0.0/0".to_owned()), ..Default::default() }],
            ..Default::default()
        };
        let input = AuthorizeSecurityGroupIngressInput {
            group_id: Some(id.clone()),
            ip_permissions: vec![permission],
            ..Default::default()
        };
        call(door, input)?;
        made.rule = Some(rule);
    }
    Ok(id)
}

fn load_balancer(
    input: CreateLoadBalancerInput,
    made: &mut Made,
    door: Door<'_>,
) -> Result<String, ApiError> {
    if let Some((_, arn)) = made.balancer.as_ref().filter(|(wish, _)| *wish == input) {
        return Ok(arn.clone());
    }
    let created = call(door, input.clone())?.load_balancers;
    let arn = created.first().and_then(|balancer| balancer.load_balancer_arn.clone()).unwrap_or_default();
    made.balancer = Some((input, arn.clone()));
    Ok(arn)
}

fn new_target_group(
    input: CreateTargetGroupInput,
    made: &mut Made,
    door: Door<'_>,
) -> Result<String, ApiError> {
    if let Some((_, arn)) = made.target_group.as_ref().filter(|(wish, _)| *wish == input) {
        return Ok(arn.clone());
    }
    let created = call(door, input.clone())?.target_groups;
    let arn = created.first().and_then(|group| group.target_group_arn.clone()).unwrap_or_default();
    made.target_group = Some((input, arn.clone()));
    Ok(arn)
}

fn register(ids: &[String], target_group: &str, made: &mut Made, door: Door<'_>) -> Result<(), ApiError> {
    let missing: Vec<String> = ids
        .iter()
        .filter(|id| !made.registered.contains(&(target_group.to_owned(), (*id).clone())))
        .cloned()
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let targets =
        missing.iter().map(|id| TargetDescription { id: Some(id.clone()), ..Default::default() }).collect();
    call(door, RegisterTargetsInput { target_group_arn: Some(target_group.to_owned()), targets })?;
    made.registered.extend(missing.into_iter().map(|id| (target_group.to_owned(), id)));
    Ok(())
}

fn listener(
    balancer: &str,
    port: i64,
    target_group: &str,
    made: &mut Made,
    door: Door<'_>,
) -> Result<(), ApiError> {
    let key = (balancer.to_owned(), port);
    if made.listeners.contains(&key) {
        return Ok(());
    }
    call(
        door,
        CreateListenerInput {
            load_balancer_arn: Some(balancer.to_owned()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(port),
            default_actions: vec![forward_to(target_group)],
            ..Default::default()
        },
    )?;
    made.listeners.insert(key);
    Ok(())
}

/// The action that sends requests to a target group.
pub(super) fn forward_to(target_group: &str) -> Action {
    Action {
        r#type: Some(ActionTypeEnum::Forward),
        target_group_arn: Some(target_group.to_owned()),
        ..Action::default()
    }
}

#[cfg(test)]
mod tests {
    use model::ec2::CreateSecurityGroupOutput;
    use model::elbv2::{CreateLoadBalancerOutput, CreateTargetGroupOutput, LoadBalancer, TargetGroup};
    use model::{OperationName, Service};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn forms() -> (LoadBalancerForm, TargetGroupForm) {
        let mut form = LoadBalancerForm::new("vpc-1".to_owned(), "load-balancer-wizard-1".to_owned());
        form.name = "website".to_owned();
        let target = TargetGroupForm { name: "blog".to_owned(), ..TargetGroupForm::new(String::new()) };
        (form, target)
    }

    /// Answers as AWS does, refuses what `refuse` names, and notes who was called.
    fn answer(
        request: &Request,
        refuse: Option<OperationName>,
        called: &mut Vec<OperationName>,
    ) -> Result<Response, ApiError> {
        let name = request.name();
        called.push(name);
        if refuse == Some(name) {
            return Err(ApiError::new(Service::Elbv2, "ValidationError", "no"));
        }
        Ok(match name {
            OperationName::Ec2CreateSecurityGroup => {
                Response::Ec2CreateSecurityGroup(Box::new(CreateSecurityGroupOutput {
                    group_id: Some("sg-1".to_owned()),
                    ..Default::default()
                }))
            }
            OperationName::Ec2AuthorizeSecurityGroupIngress => {
                Response::Ec2AuthorizeSecurityGroupIngress(Box::default())
            }
            OperationName::Elbv2CreateLoadBalancer => {
                let balancer =
                    LoadBalancer { load_balancer_arn: Some("arn:balancer".to_owned()), ..Default::default() };
                Response::Elbv2CreateLoadBalancer(Box::new(CreateLoadBalancerOutput {
                    load_balancers: vec![balancer],
                }))
            }
            OperationName::Elbv2CreateTargetGroup => {
                let group =
                    TargetGroup { target_group_arn: Some("arn:group".to_owned()), ..Default::default() };
                Response::Elbv2CreateTargetGroup(Box::new(CreateTargetGroupOutput {
                    target_groups: vec![group],
                }))
            }
            _ => Response::Elbv2CreateListener(Box::default()),
        })
    }

    #[test]
    fn all_is_made_in_order() {
        let ((form, target), mut made, mut called) = (forms(), Made::default(), Vec::new());
        let outcome = make(&form, &target, &mut made, &mut |request| answer(&request, None, &mut called));
        assert_eq!(outcome, Ok(()));
        assert_eq!(
            called,
            [
                OperationName::Ec2CreateSecurityGroup,
                OperationName::Ec2AuthorizeSecurityGroupIngress,
                OperationName::Elbv2CreateLoadBalancer,
                OperationName::Elbv2CreateTargetGroup,
                OperationName::Elbv2CreateListener,
            ]
        );
        assert_eq!(made.list().len(), 4);
    }

    #[test]
    fn another_attempt_goes_on_and_makes_nothing_twice() {
        let ((form, target), mut made, mut called) = (forms(), Made::default(), Vec::new());
        let refused = Some(OperationName::Elbv2CreateTargetGroup);
        let outcome = make(&form, &target, &mut made, &mut |request| answer(&request, refused, &mut called));
        assert_eq!(outcome.map_err(|(part, _)| part), Err(Part::TargetGroup));
        assert_eq!(
            made.list().iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
            ["Security group", "Load balancer"]
        );

        called.clear();
        let outcome = make(&form, &target, &mut made, &mut |request| answer(&request, None, &mut called));
        assert_eq!(outcome, Ok(()));
        assert_eq!(called, [OperationName::Elbv2CreateTargetGroup, OperationName::Elbv2CreateListener]);
    }

    #[test]
    fn another_wish_is_made_anew() {
        let ((mut form, target), mut made, mut called) = (forms(), Made::default(), Vec::new());
        let refused = Some(OperationName::Elbv2CreateLoadBalancer);
        let _ = make(&form, &target, &mut made, &mut |request| answer(&request, refused, &mut called));
        form.subnets.insert("eu-west-2a".to_owned(), "subnet-1".to_owned());
        called.clear();
        let _ = make(&form, &target, &mut made, &mut |request| answer(&request, None, &mut called));
        assert_eq!(called.first(), Some(&OperationName::Elbv2CreateLoadBalancer));
    }
}
