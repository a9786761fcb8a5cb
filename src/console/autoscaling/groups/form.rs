//! The values of the wizard “Create Auto Scaling Group”, and the one place where they become AWS's input.

use model::autoscaling::{CreateAutoScalingGroupInput, LaunchTemplateSpecification, Tag};

use crate::{
    console::{
        forms::{FieldErrors, Take, whole_number},
        network::Subnet,
    },
    t,
};

/// More machines than any account here may have.
pub(super) const MOST_MACHINES: i64 = 10_000;
/// The longest that a grace period or a cooldown may be told in the form: a week.
pub(super) const MOST_SECONDS: i64 = 604_800;

/// A tag of a group, and whether its machines get it too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TagRow {
    pub(crate) key: String,
    pub(crate) value: String,
    pub(crate) propagate: bool,
}

/// The wizard's values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupForm {
    pub(crate) launch_configuration: String,
    /// The id of a launch template, in place of a launch configuration.
    pub(crate) template: String,
    /// The template's version: a number, `$Default` or `$Latest`.
    pub(crate) version: String,
    pub(crate) name: String,
    pub(crate) size: String,
    pub(crate) vpc: String,
    pub(crate) subnets: Vec<String>,
    /// “Receive traffic from one or more load balancers”.
    pub(crate) receives_traffic: bool,
    pub(crate) target_groups: Vec<String>,
    pub(crate) health_check_type: String,
    pub(crate) grace_period: String,
    pub(crate) protect: bool,
    pub(crate) tags: Vec<TagRow>,
    /// Names that are taken.
    pub(crate) taken: Vec<String>,
}

impl GroupForm {
    /// The form as it opens. The console asks for a grace period of 300 seconds, the API for none.
    pub(crate) fn new() -> Self {
        Self {
            version: DEFAULT_VERSION.to_owned(),
            size: "1".to_owned(),
            health_check_type: "EC2".to_owned(),
            grace_period: "300".to_owned(),
            ..Self::default()
        }
    }

    /// What is wrong, by field.
    pub(crate) fn check(&self) -> FieldErrors {
        self.to_input().err().unwrap_or_default()
    }

    /// AWS's input.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub(crate) fn to_input(&self) -> Result<CreateAutoScalingGroupInput, FieldErrors> {
        let mut errors = FieldErrors::default();
        errors.unless(
            !self.launch_configuration.is_empty() || !self.template.is_empty(),
            "launch_configuration",
            t!(groups.no_configuration),
        );
        let name = errors.take("name", self.checked_name());
        let size = errors.take("size", whole_number(&self.size, 0, MOST_MACHINES));
        errors.unless(!self.subnets.is_empty(), "subnets", t!(groups.no_subnet));
        let grace = errors.take("grace_period", whole_number(&self.grace_period, 0, MOST_SECONDS));
        let needs_target = self.receives_traffic && self.target_groups.is_empty();
        errors.unless(!needs_target, "target_groups", t!(groups.no_target_group));
        let tags = errors.take("tags", tags_of(&self.tags, &name));
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(CreateAutoScalingGroupInput {
            auto_scaling_group_name: Some(name),
            launch_configuration_name: Some(self.launch_configuration.clone()).filter(|it| !it.is_empty()),
            launch_template: specification(&self.template, &self.version),
            // “Keep this group at its initial size”: all three sizes are the same.
            min_size: Some(size),
            max_size: Some(size),
            desired_capacity: Some(size),
            vpc_zone_identifier: Some(self.subnets.join(",")),
            target_group_arns: if self.receives_traffic { self.target_groups.clone() } else { Vec::new() },
            health_check_type: Some(self.health_check_type.clone()),
            health_check_grace_period: Some(grace),
            new_instances_protected_from_scale_in: Some(self.protect),
            tags,
            ..CreateAutoScalingGroupInput::default()
        })
    }

    fn checked_name(&self) -> Result<String, String> {
        let name = self.name.trim();
        if name.is_empty() {
            return Err(t!(groups.no_name).to_owned());
        }
        if name.chars().count() > 255 {
            return Err(t!(forms.too_long, most = 255));
        }
        if self.taken.iter().any(|taken| taken == name) {
            return Err(t!(groups.taken, name = name));
        }
        Ok(name.to_owned())
    }
}

/// The version that a template calls its default.
pub(super) const DEFAULT_VERSION: &str = "$Default";

/// A template and its version as AWS wants them; nothing without a template.
pub(super) fn specification(template: &str, version: &str) -> Option<LaunchTemplateSpecification> {
    (!template.is_empty()).then(|| LaunchTemplateSpecification {
        launch_template_id: Some(template.to_owned()),
        version: Some(version.to_owned()).filter(|version| !version.is_empty()),
        ..Default::default()
    })
}

/// A template and its version in words.
pub(super) fn template_words(template: &LaunchTemplateSpecification) -> String {
    let name = template.launch_template_name.as_ref().or(template.launch_template_id.as_ref());
    let version = template.version.as_deref().unwrap_or(DEFAULT_VERSION);
    format!("{} ({version})", name.cloned().unwrap_or_default())
}

/// Tags as AWS wants them; lines without a key and a value say nothing.
///
/// # Errors
/// A value without a key, or a key twice.
pub(super) fn tags_of(rows: &[TagRow], group: &str) -> Result<Vec<Tag>, String> {
    let rows: Vec<&TagRow> = rows.iter().filter(|row| !row.key.is_empty() || !row.value.is_empty()).collect();
    if rows.iter().any(|row| row.key.is_empty()) {
        return Err(t!(groups.tag_without_key).to_owned());
    }
    let twice =
        rows.iter().enumerate().any(|(index, row)| rows.iter().take(index).any(|other| other.key == row.key));
    if twice {
        return Err(t!(groups.tag_twice).to_owned());
    }
    let tag = |row: &&TagRow| Tag {
        resource_id: Some(group.to_owned()),
        resource_type: Some("auto-scaling-group".to_owned()),
        key: Some(row.key.clone()),
        value: Some(row.value.clone()),
        propagate_at_launch: Some(row.propagate),
    };
    Ok(rows.iter().map(tag).collect())
}

/// Which of a group's machines will have a public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PublicAddresses {
    /// All: the launch configuration says so.
    Every,
    /// None: the launch configuration says so.
    Never,
    /// None: the configuration leaves it to the subnets, and these hand out none.
    NotHere,
    /// Those in these subnets.
    Some(Vec<String>),
}

/// Which machines will have a public address, given `AssociatePublicIpAddress` and the chosen subnets
/// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-in-vpc.html>). Nothing before a subnet is chosen.
pub(super) fn public_addresses(associate: Option<bool>, subnets: &[Subnet]) -> Option<PublicAddresses> {
    if subnets.is_empty() {
        return None;
    }
    Some(match associate {
        Some(true) => PublicAddresses::Every,
        Some(false) => PublicAddresses::Never,
        None => {
            let giving: Vec<&Subnet> = subnets.iter().filter(|subnet| subnet.hands_out_addresses).collect();
            match giving.len() {
                0 => PublicAddresses::NotHere,
                count if count == subnets.len() => PublicAddresses::Every,
                _ => PublicAddresses::Some(giving.iter().map(|subnet| subnet.title()).collect()),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn filled() -> GroupForm {
        GroupForm {
            launch_configuration: "blog".to_owned(),
            name: "blog-group".to_owned(),
            subnets: vec!["subnet-1".to_owned(), "subnet-2".to_owned()],
            ..GroupForm::new()
        }
    }

    #[test]
    fn the_chapters_group_keeps_its_initial_size_of_one() {
        let input = filled().to_input().expect("the form is filled in");
        assert_eq!((input.min_size, input.max_size, input.desired_capacity), (Some(1), Some(1), Some(1)));
        assert_eq!(input.vpc_zone_identifier.as_deref(), Some("subnet-1,subnet-2"));
        assert_eq!(input.health_check_grace_period, Some(300));
        assert_eq!(input.health_check_type.as_deref(), Some("EC2"));
    }

    #[test]
    fn a_group_of_a_template_names_no_configuration() {
        let form = GroupForm {
            launch_configuration: String::new(),
            template: "lt-1".to_owned(),
            version: "$Latest".to_owned(),
            ..filled()
        };
        let input = form.to_input().expect("the form is filled in");
        assert_eq!(input.launch_configuration_name, None);
        let template = input.launch_template.expect("the template");
        assert_eq!(template_words(&template), "lt-1 ($Latest)");
    }

    #[test]
    fn what_is_wrong_stands_beside_its_field() {
        let wrong = |change: fn(&mut GroupForm)| {
            let mut form = filled();
            change(&mut form);
            let errors = form.check();
            let fields =
                ["launch_configuration", "name", "size", "subnets", "grace_period", "target_groups", "tags"];
            fields.into_iter().filter(|field| errors.contains_key(field)).collect::<Vec<_>>()
        };
        assert_eq!(wrong(|_| ()), Vec::<&str>::new());
        assert_eq!(wrong(|form| form.name = "  ".to_owned()), ["name"]);
        assert_eq!(wrong(|form| form.taken = vec!["blog-group".to_owned()]), ["name"]);
        assert_eq!(wrong(|form| form.size = "many".to_owned()), ["size"]);
        assert_eq!(wrong(|form| form.subnets.clear()), ["subnets"]);
        assert_eq!(wrong(|form| form.receives_traffic = true), ["target_groups"]);
        assert_eq!(
            wrong(|form| form.tags = vec![TagRow { value: "x".to_owned(), ..TagRow::default() }]),
            ["tags"]
        );
    }

    #[test]
    fn addresses_follow_the_configuration_first_and_then_the_subnets() {
        let subnet = |name: &str, hands_out_addresses| Subnet {
            name: name.to_owned(),
            hands_out_addresses,
            ..Subnet::default()
        };
        let (open, closed) = (subnet("open", true), subnet("closed", false));
        let both = [open.clone(), closed.clone()];
        assert_eq!(public_addresses(None, &[]), None);
        assert_eq!(public_addresses(Some(true), std::slice::from_ref(&closed)), Some(PublicAddresses::Every));
        assert_eq!(public_addresses(Some(false), std::slice::from_ref(&open)), Some(PublicAddresses::Never));
        assert_eq!(public_addresses(None, &[closed]), Some(PublicAddresses::NotHere));
        assert_eq!(public_addresses(None, &[open]), Some(PublicAddresses::Every));
        assert_eq!(public_addresses(None, &both), Some(PublicAddresses::Some(vec!["open".to_owned()])));
    }
}
