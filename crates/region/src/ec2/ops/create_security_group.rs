//! CreateSecurityGroup — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>
//!
//! Supported: a group in a VPC, the default VPC if none is named, with the rules that everything may leave (IPv6 too
//! where the VPC has a block of it); tags.

use model::Caller;
use model::ec2::{CreateSecurityGroupInput, CreateSecurityGroupOutput};
use model::ids::VpcId;

use crate::ec2::describe::{tag_shapes, unless_dry_run};
use crate::ec2::{Ec2Error, security_group, tags, vpc};
use crate::region::Region;

pub(crate) fn create_security_group(
    region: &mut Region,
    caller: Caller,
    input: CreateSecurityGroupInput,
) -> Result<CreateSecurityGroupOutput, Ec2Error> {
    let vpc = vpc(region, input.vpc_id.as_deref())?;
    let name = input.group_name.unwrap_or_default();
    let description = input.description.unwrap_or_default();
    security_group::check_name(&name)?;
    if description.is_empty() {
        return Err(Ec2Error::MissingParameter("GroupDescription"));
    }
    security_group::check_description(&description)?;
    if security_group::in_vpc(region, vpc, &name).is_some() {
        return Err(Ec2Error::GroupDuplicate { name, vpc });
    }
    if region.ec2.security_groups.len() >= region.ec2.network_quotas.security_groups {
        return Err(Ec2Error::GroupLimitExceeded);
    }
    tags::check_resource_types(&input.tag_specifications, &["security-group"])?;
    let tags = tags::for_new(&input.tag_specifications, "security-group", caller)?;
    unless_dry_run(input.dry_run)?;

    let shown = tag_shapes(&tags);
    let id = security_group::create(region, vpc, &name, &description, tags);
    let security_group_arn = Some(security_group::arn(region, id));
    Ok(CreateSecurityGroupOutput { group_id: Some(id.to_string()), tags: shown, security_group_arn })
}

fn vpc(region: &Region, text: Option<&str>) -> Result<VpcId, Ec2Error> {
    let Some(text) = text else {
        return vpc::default_vpc(region).map(|vpc| vpc.id).ok_or(Ec2Error::NoDefaultVpc);
    };
    let known = VpcId::parse(text).filter(|id| region.ec2.vpcs.contains(id));
    known.ok_or_else(|| Ec2Error::VpcNotFound(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use model::ReadDoorExt;
    use model::ec2::{CreateSecurityGroupInput, DescribeSecurityGroupsInput};

    use crate::scenario::worlds::{self, call, refusal};

    fn named(name: &str, vpc: Option<String>) -> CreateSecurityGroupInput {
        let description = Some("for a test".to_owned());
        CreateSecurityGroupInput {
            group_name: Some(name.to_owned()),
            description,
            vpc_id: vpc,
            ..Default::default()
        }
    }

    #[test]
    fn a_new_group_lets_nothing_in_and_everything_out() {
        let mut region = worlds::blog();
        let vpc = Some(worlds::vpc(&region).to_string());
        let id = call(&mut region, named("web", vpc)).group_id.expect("it has an id");
        let input = DescribeSecurityGroupsInput { group_ids: vec![id], ..Default::default() };
        let group = region.ask(input).expect("it is there").security_groups.remove(0);
        assert!(group.ip_permissions.is_empty());
        let [out] = &group.ip_permissions_egress[..] else { panic!("one rule, not {group:?}") };
        assert_eq!(out.ip_protocol.as_deref(), Some("-1"));
        assert_eq!((out.from_port, out.to_port), (None, None), "all protocols have no ports");
        assert_eq!(out.ip_ranges[0].cidr_ip.as_deref(), Some("0.0.0.0/0"));
    }

    #[test]
    fn without_a_vpc_the_default_one_is_meant() {
        let mut region = worlds::empty();
        call(&mut region, named("web", None));
        assert_eq!(region.ec2.security_groups.len(), 2);
        let refused = refusal(&mut worlds::blog(), named("web", None));
        assert_eq!(refused, "VPCIdNotSpecified: No default VPC for this user");
    }

    #[test]
    fn names_that_no_group_can_have_are_refused() {
        let mut region = worlds::empty();
        call(&mut region, named("web", None));
        let vpc = worlds::vpc(&region).to_string();
        let mut table = String::new();
        for name in ["sg-web", "default", "wéb", "web|", "", "web"] {
            table.push_str(&refusal(&mut region, named(name, None)).replace(&vpc, "vpc-…"));
            table.push('\n');
        }
        table.push_str(&refusal(&mut region, named("db", Some("vpc-1234abcd".to_owned()))));
        expect![[r#"
            InvalidParameterValue: Value (sg-web) for parameter GroupName is invalid. Group names may not be in the format sg-*.
            InvalidParameterValue: Cannot use reserved security group name: default
            InvalidParameterValue: Value (wéb) for parameter GroupName is invalid. Character sets beyond ASCII are not supported.
            InvalidParameterValue: Value (web|) for parameter GroupName is invalid. Valid characters are a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*
            InvalidParameterValue: Value () for parameter GroupName is invalid. It must not be empty.
            InvalidGroup.Duplicate: The security group 'web' already exists for VPC 'vpc-…'
            InvalidVpcID.NotFound: The vpc ID 'vpc-1234abcd' does not exist"#]].assert_eq(&table);
    }
}
