//! How much an account may have of what instances need, beside vCPUs (`Scenario::vcpu_limit`).
//!
//! A scenario can change each of them in its table `[instance_quotas]`.
//! Source: <https://docs.aws.amazon.com/general/latest/gr/ec2-service.html>.

use clockwork::toml::{Read, TomlError, Value};

use crate::ec2::errors::Ec2Error;

macro_rules! quotas {
    ($( $(#[$doc:meta])* $name:ident = $default:literal; )*) => {
        /// The most that the account may have of each.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct InstanceQuotas { $( $(#[$doc])* pub $name: usize, )* }

        impl Default for InstanceQuotas {
            fn default() -> InstanceQuotas {
                InstanceQuotas { $( $name: $default, )* }
            }
        }

        impl Read for InstanceQuotas {
            fn read(value: Value) -> Result<InstanceQuotas, TomlError> {
                value.record(|table| {
                    let usual = InstanceQuotas::default();
                    Ok(InstanceQuotas {
                        $( $name: most(table.optional::<i64>(stringify!($name))?, usual.$name), )*
                    })
                })
            }
        }
    };
}

quotas! {
    /// Launch templates in a region.
    launch_templates = 5_000;
    /// Versions of a launch template.
    launch_template_versions = 10_000;
    /// Key pairs in a region.
    key_pairs = 5_000;
    /// Snapshots in a region.
    snapshots = 100_000;
    /// AMIs in a region.
    images = 50_000;
}

/// A number from a scenario; one below nought allows nothing.
fn most(wanted: Option<i64>, usual: usize) -> usize {
    wanted.map_or(usual, |most| usize::try_from(most).unwrap_or_default())
}

/// Refuses one more of something of which there are `count`.
///
/// # Errors
/// `ResourceLimitExceeded`, naming what there is too much of.
pub(crate) fn check(what: &'static str, count: usize, most: usize) -> Result<(), Ec2Error> {
    if count < most { Ok(()) } else { Err(Ec2Error::ResourceLimitExceeded { what, most }) }
}

#[cfg(test)]
mod tests {
    use model::ec2::*;

    use crate::ec2::instance::testing::World;
    use crate::ec2::launch_template::testing::{create, next};

    #[test]
    fn the_defaults_are_aws_s() {
        let table = format!("{:#?}", super::InstanceQuotas::default());
        expect_test::expect![[r#"
            InstanceQuotas {
                launch_templates: 5000,
                launch_template_versions: 10000,
                key_pairs: 5000,
                snapshots: 100000,
                images: 50000,
            }"#]]
        .assert_eq(&table);
    }

    #[test]
    fn a_quota_that_is_used_up_refuses_one_more() {
        let mut world = World::new();
        let template = create(&mut world, "web");
        let id = world.running();
        let volume = world.row(&id).volumes[0].volume.to_string();
        let quotas = &mut world.region.ec2.instance_quotas;
        (quotas.launch_templates, quotas.launch_template_versions, quotas.key_pairs) = (1, 2, 1);
        (quotas.snapshots, quotas.images) = (1, 1);
        let data = RequestLaunchTemplateData { ebs_optimized: Some(true), ..Default::default() };
        next(&mut world, &template, None, data.clone());
        let key = |name: &str| CreateKeyPairInput { key_name: Some(name.to_owned()), ..Default::default() };
        world.call(key("one")).expect("one is free");
        let snapshot = CreateSnapshotInput { volume_id: Some(volume), ..Default::default() };
        world.call(snapshot.clone()).expect("one is free");
        let image = |name: &str| CreateImageInput {
            instance_id: Some(id.clone()),
            name: Some(name.to_owned()),
            ..Default::default()
        };
        let version = CreateLaunchTemplateVersionInput {
            launch_template_id: Some(template),
            launch_template_data: Some(data.clone()),
            ..Default::default()
        };
        let other = CreateLaunchTemplateInput {
            launch_template_name: Some("shop".to_owned()),
            launch_template_data: Some(data),
            ..Default::default()
        };
        let mut refusals = vec![
            world.refusal(version),
            world.refusal(other),
            world.refusal(key("two")),
            world.refusal(snapshot),
            world.refusal(image("needs a snapshot")),
        ];
        world.region.ec2.instance_quotas.snapshots = 2;
        world.call(image("one")).expect("one is free");
        world.region.ec2.instance_quotas.snapshots = 3;
        refusals.push(world.refusal(image("two")));
        expect_test::expect![[r#"
            ResourceLimitExceeded: You have reached the limit of 2 versions of a launch template.
            ResourceLimitExceeded: You have reached the limit of 1 launch templates.
            ResourceLimitExceeded: You have reached the limit of 1 key pairs.
            ResourceLimitExceeded: You have reached the limit of 1 snapshots.
            ResourceLimitExceeded: You have reached the limit of 1 snapshots.
            ResourceLimitExceeded: You have reached the limit of 1 images."#]]
        .assert_eq(&refusals.join("\n"));
    }
}
