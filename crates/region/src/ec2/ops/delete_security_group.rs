//! DeleteSecurityGroup — <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html>
//!
//! Supported: by id, or by name in the default VPC; refused while an interface or another group's rule uses it.

use model::Caller;
use model::ec2::{DeleteSecurityGroupInput, DeleteSecurityGroupOutput};

use crate::ec2::describe::unless_dry_run;
use crate::ec2::{Ec2Error, security_group};
use crate::region::Region;

pub(crate) fn delete_security_group(
    region: &mut Region,
    _caller: Caller,
    input: DeleteSecurityGroupInput,
) -> Result<DeleteSecurityGroupOutput, Ec2Error> {
    let row = security_group::named(region, input.group_id.as_deref(), input.group_name.as_deref())?;
    let id = row.id;
    if row.name == "default" {
        return Err(Ec2Error::GroupCannotDelete { id });
    }
    if security_group::is_in_use(region, id) {
        return Err(Ec2Error::DependencyViolation(id));
    }
    unless_dry_run(input.dry_run)?;
    security_group::remove(region, id);
    Ok(DeleteSecurityGroupOutput { r#return: Some(true), group_id: Some(id.to_string()) })
}

#[cfg(test)]
mod tests {
    use model::ec2::{
        AuthorizeSecurityGroupIngressInput, CreateSecurityGroupInput, DeleteSecurityGroupInput, IpPermission,
        RevokeSecurityGroupIngressInput, UserIdGroupPair,
    };

    use crate::region::Region;
    use crate::scenario::worlds::{self, call, refusal};

    fn new_group(region: &mut Region, name: &str) -> String {
        let input = CreateSecurityGroupInput {
            group_name: Some(name.to_owned()),
            description: Some("for a test".to_owned()),
            vpc_id: Some(worlds::vpc(region).to_string()),
            ..Default::default()
        };
        call(region, input).group_id.expect("it has an id")
    }

    fn deletion(id: &str) -> DeleteSecurityGroupInput {
        DeleteSecurityGroupInput { group_id: Some(id.to_owned()), ..Default::default() }
    }

    fn from_group(id: &str) -> Vec<IpPermission> {
        let pair = UserIdGroupPair { group_id: Some(id.to_owned()), ..Default::default() };
        vec![IpPermission {
            ip_protocol: Some("tcp".to_owned()),
            from_port: Some(80),
            to_port: Some(80),
            user_id_group_pairs: vec![pair],
            ..Default::default()
        }]
    }

    #[test]
    fn a_group_that_guards_an_interface_stays() {
        let mut region = worlds::blog();
        let id = worlds::group(&region, "launch-wizard-1").to_string();
        let refused = refusal(&mut region, deletion(&id));
        assert_eq!(refused, format!("DependencyViolation: resource {id} has a dependent object"));
    }

    #[test]
    fn a_group_that_another_groups_rule_names_stays_until_the_rule_goes() {
        let mut region = worlds::blog();
        let (web, balancer) = (new_group(&mut region, "web"), new_group(&mut region, "balancer"));
        let group_id = Some(web.clone());
        let ip_permissions = from_group(&balancer);
        call(
            &mut region,
            AuthorizeSecurityGroupIngressInput {
                group_id: group_id.clone(),
                ip_permissions: ip_permissions.clone(),
                ..Default::default()
            },
        );
        let refused = refusal(&mut region, deletion(&balancer));
        assert_eq!(refused, format!("DependencyViolation: resource {balancer} has a dependent object"));
        call(&mut region, RevokeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() });
        call(&mut region, deletion(&balancer));
        call(&mut region, deletion(&web));
    }

    #[test]
    fn a_group_that_names_itself_goes() {
        let mut region = worlds::blog();
        let id = new_group(&mut region, "web");
        let group_id = Some(id.clone());
        let ip_permissions = from_group(&id);
        call(
            &mut region,
            AuthorizeSecurityGroupIngressInput { group_id, ip_permissions, ..Default::default() },
        );
        call(&mut region, deletion(&id));
    }

    #[test]
    fn the_default_group_stays() {
        let mut region = worlds::blog();
        let id = worlds::group(&region, "default").to_string();
        assert_eq!(
            refusal(&mut region, deletion(&id)),
            format!(
                "CannotDelete: the specified group: \"{id}\" name: \"default\" cannot be deleted by a user"
            )
        );
    }
}
