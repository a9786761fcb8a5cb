//! CreateTargetGroup — <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html>
//!
//! Supported: instances and addresses, HTTP and HTTPS. Refused: functions and load balancers as targets; other protocols; HTTP/2
//! and gRPC to targets; IPv6.

use std::collections::BTreeMap;

use model::Caller;
use model::elbv2::{
    CreateTargetGroupInput, CreateTargetGroupOutput, ProtocolEnum, TargetGroupIpAddressTypeEnum,
    TargetTypeEnum,
};
use model::ids::*;

use crate::elbv2::errors::Elbv2Error;
use crate::elbv2::target_group::{self, HealthCheck, HealthCheckSettings};
use crate::elbv2::{TargetGroup, TargetHealth, tags};
use crate::region::Region;

pub(crate) fn create_target_group(
    region: &mut Region,
    caller: Caller,
    input: CreateTargetGroupInput,
) -> Result<CreateTargetGroupOutput, Elbv2Error> {
    let name = input.name.clone().unwrap_or_default();
    target_group::check_name("Target group", &name)?;
    let (target_type, protocol) = check_kind(&input)?;
    let invalid = |message: &str| Elbv2Error::Validation(message.to_owned());
    let port = input.port.and_then(|port| u16::try_from(port).ok());
    let port = port.ok_or_else(|| invalid("A port must be specified"))?;
    let vpc = input.vpc_id.clone().ok_or_else(|| invalid("A VPC ID must be specified"))?;
    let found = VpcId::parse(&vpc).filter(|id| region.ec2.vpcs.contains(id));
    let vpc = found.ok_or_else(|| Elbv2Error::Validation(format!("The VPC ID '{vpc}' is not found")))?;
    let tags = tags::checked(&input.tags, caller)?;
    let health_check = HealthCheck::default().with(settings(input))?;
    if let Some(existing) = region.elbv2.target_groups.rows().find(|group| group.name == name) {
        let same = (existing.target_type, existing.protocol) == (target_type, protocol)
            && (existing.port, existing.vpc) == (port, vpc)
            && existing.health_check == health_check;
        if !same {
            return Err(Elbv2Error::DuplicateTargetGroupName(name));
        }
        return Ok(CreateTargetGroupOutput { target_groups: vec![existing.to_shape(region)] });
    }
    let most = region.elbv2.limits.target_groups;
    if region.elbv2.target_groups.len() >= most {
        let message = format!("The maximum number of target groups '{most}' has been reached");
        return Err(Elbv2Error::TooMany { code: "TooManyTargetGroups", message });
    }
    let id = TargetGroupId::from_bits(region.draw("elbv2/target-group-id"));
    let ordinal = region.ordinal("elbv2/target-group");
    let attributes = BTreeMap::new();
    let group =
        TargetGroup { id, name, target_type, protocol, port, vpc, health_check, attributes, tags, ordinal };
    region.elbv2.target_groups.insert(id, group);
    region.elbv2.target_health.insert(id, TargetHealth::default());
    let created = region.elbv2.target_groups.get(&id).map(|group| group.to_shape(region));
    Ok(CreateTargetGroupOutput { target_groups: created.into_iter().collect() })
}

fn check_kind(input: &CreateTargetGroupInput) -> Result<(TargetTypeEnum, ProtocolEnum), Elbv2Error> {
    let refused = |what: String| Err(Elbv2Error::NotSupported(what));
    let target_type = input.target_type.unwrap_or(TargetTypeEnum::Instance);
    match target_type {
        TargetTypeEnum::Instance | TargetTypeEnum::Ip => {}
        other => return refused(format!("Target groups with the target type '{other}' are")),
    }
    let protocol = match input.protocol {
        Some(protocol @ (ProtocolEnum::Http | ProtocolEnum::Https)) => protocol,
        Some(other) => return refused(format!("Target groups with the protocol '{other}' are")),
        None => return Err(Elbv2Error::Validation("A protocol must be specified".to_owned())),
    };
    match input.protocol_version.as_deref() {
        None | Some("HTTP1") => {}
        Some(other) => return refused(format!("Target groups with the protocol version '{other}' are")),
    }
    match input.ip_address_type {
        None | Some(TargetGroupIpAddressTypeEnum::Ipv4) => Ok((target_type, protocol)),
        Some(other) => refused(format!("Target groups with the IP address type '{other}' are")),
    }
}

fn settings(input: CreateTargetGroupInput) -> HealthCheckSettings {
    HealthCheckSettings {
        enabled: input.health_check_enabled,
        protocol: input.health_check_protocol,
        port: input.health_check_port,
        path: input.health_check_path,
        interval: input.health_check_interval_seconds,
        timeout: input.health_check_timeout_seconds,
        healthy_threshold: input.healthy_threshold_count,
        unhealthy_threshold: input.unhealthy_threshold_count,
        matcher: input.matcher,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elbv2::test_world::World;
    use model::ReadDoorExt;
    use model::elbv2::{
        Action, ActionTypeEnum, DescribeTargetHealthInput, Matcher, ModifyListenerInput,
        TargetHealthReasonEnum,
    };

    fn wanted(world: &World) -> CreateTargetGroupInput {
        CreateTargetGroupInput {
            name: Some("other".to_owned()),
            protocol: Some(ProtocolEnum::Http),
            port: Some(80),
            vpc_id: Some(world.vpc.clone()),
            ..Default::default()
        }
    }

    #[test]
    fn health_checks_have_aws_s_defaults() {
        let mut world = World::without_balancer();
        let input = wanted(&world);
        let group = world.call(input).target_groups.remove(0);
        let numbers = [
            group.health_check_interval_seconds,
            group.health_check_timeout_seconds,
            group.healthy_threshold_count,
            group.unhealthy_threshold_count,
        ];
        assert_eq!(numbers, [Some(30), Some(5), Some(5), Some(2)]);
        assert_eq!(group.health_check_port.as_deref(), Some("traffic-port"));
        assert_eq!(group.health_check_path.as_deref(), Some("/"));
        assert_eq!(group.matcher.and_then(|matcher| matcher.http_code).as_deref(), Some("200"));
        assert_eq!(group.target_type, Some(TargetTypeEnum::Instance));
        assert_eq!(group.load_balancer_arns, Vec::<String>::new());
    }

    #[test]
    fn nothing_here_speaks_tls_so_a_target_that_listens_fails_its_check_and_gives_a_502() {
        let mut world = World::new();
        let web = world.launch(0);
        world.run(web, "systemctl start httpd");
        let input = CreateTargetGroupInput {
            protocol: Some(ProtocolEnum::Https),
            health_check_protocol: Some(ProtocolEnum::Https),
            ..wanted(&world)
        };
        let group = world.call(input).target_groups.remove(0);
        assert_eq!(group.protocol, Some(ProtocolEnum::Https));
        assert_eq!(group.health_check_protocol, Some(ProtocolEnum::Https));
        let arn = group.target_group_arn.expect("an ARN");
        let forward = Action {
            r#type: Some(ActionTypeEnum::Forward),
            target_group_arn: Some(arn.clone()),
            ..Default::default()
        };
        world.call(ModifyListenerInput {
            listener_arn: Some(world.listener.clone()),
            default_actions: vec![forward],
            ..Default::default()
        });
        world.register_with(&arn, web);
        world.pass(120);
        let ask = DescribeTargetHealthInput { target_group_arn: Some(arn), ..Default::default() };
        let health = world.region.ask(ask).expect("an answer").target_health_descriptions.remove(0);
        let health = health.target_health.expect("it is told");
        assert_eq!(health.reason, Some(TargetHealthReasonEnum::TargetFailedHealthChecks));
        assert_eq!(world.visit().0, Ok(502));
    }

    #[test]
    fn what_does_not_fit_is_refused_in_aws_s_words() {
        let mut world = World::without_balancer();
        let good = wanted(&world);
        let cases = [
            CreateTargetGroupInput { name: Some("my group".to_owned()), ..good.clone() },
            CreateTargetGroupInput { name: Some("web".to_owned()), port: Some(8080), ..good.clone() },
            CreateTargetGroupInput { protocol: None, ..good.clone() },
            CreateTargetGroupInput { protocol: Some(ProtocolEnum::Tcp), ..good.clone() },
            CreateTargetGroupInput { port: None, ..good.clone() },
            CreateTargetGroupInput { vpc_id: None, ..good.clone() },
            CreateTargetGroupInput { vpc_id: Some("vpc-1234abcd".to_owned()), ..good.clone() },
            CreateTargetGroupInput { target_type: Some(TargetTypeEnum::Lambda), ..good.clone() },
            CreateTargetGroupInput { health_check_timeout_seconds: Some(35), ..good.clone() },
            CreateTargetGroupInput { health_check_timeout_seconds: Some(30), ..good.clone() },
            CreateTargetGroupInput { health_check_interval_seconds: Some(5), ..good.clone() },
            CreateTargetGroupInput { health_check_path: Some("index.html".to_owned()), ..good.clone() },
            CreateTargetGroupInput { health_check_port: Some("0".to_owned()), ..good.clone() },
            CreateTargetGroupInput {
                matcher: Some(Matcher { http_code: Some("600".to_owned()) }),
                ..good.clone()
            },
            CreateTargetGroupInput { health_check_interval_seconds: Some(1), ..good.clone() },
            CreateTargetGroupInput { health_check_enabled: Some(false), ..good },
        ];
        let refuse = |input| world.try_call(input).expect_err("it does not fit").to_string();
        let refusals: Vec<String> = cases.into_iter().map(refuse).collect();
        expect_test::expect![[r#"
            ValidationError: Target group name 'my group' can only contain characters that are alphanumeric characters or hyphens(-)
            DuplicateTargetGroupName: A target group with the same name 'web' exists, but with different settings
            ValidationError: A protocol must be specified
            UnsupportedOperation: Target groups with the protocol 'TCP' are not supported here
            ValidationError: A port must be specified
            ValidationError: A VPC ID must be specified
            ValidationError: The VPC ID 'vpc-1234abcd' is not found
            UnsupportedOperation: Target groups with the target type 'lambda' are not supported here
            ValidationError: Health check timeout '35' must be smaller than the interval '30'
            ValidationError: Health check timeout '30' must be smaller than the interval '30'
            ValidationError: Health check interval must be greater than the timeout.
            ValidationError: Health check path 'index.html' must begin with a '/' character and can only contain printable ASCII characters, without spaces
            ValidationError: Health check port '0' must be 'traffic-port' or a number from 1 to 65535
            ValidationError: Health check matcher HTTP code '600' must be within '200-499' inclusive
            ValidationError: 1 validation error detected: Value '1' at 'healthCheckIntervalSeconds' failed to satisfy constraint: Member must have value greater than or equal to 5
            ValidationError: Health check enabled must be true for target groups with target type 'instance'"#]].assert_eq(&refusals.join("\n"));
    }
}
