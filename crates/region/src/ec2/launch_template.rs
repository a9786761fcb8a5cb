//! Launch templates: numbered versions of what RunInstances can be told, under one name.
//!
//! A version never changes and its number is never given again; one version is the default. What a version says is
//! checked when something is launched from it, as on AWS, all but what could never be launched.
//! Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html>.

use std::collections::BTreeMap;
use std::sync::Arc;

use clockwork::Instant;
use model::Caller;
use model::ec2::{
    CreateLaunchTemplateInput, CreateLaunchTemplateVersionInput, LaunchTemplate as LaunchTemplateShape,
    LaunchTemplateVersion as VersionShape, RequestLaunchTemplateData, ResponseLaunchTemplateData, Tag,
};
use model::ids::*;
use model::shape::{Described, Fillable, Kind, Shape, Value, from_record, record};

use crate::ec2::describe::tag_shapes;
use crate::ec2::errors::Ec2Error;
use crate::ec2::tags::{self, Tags};
use crate::region::Region;

/// The longest description of a version.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html>
const LONGEST_DESCRIPTION: usize = 255;

/// A launch template.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchTemplate {
    /// Its id.
    pub id: LaunchTemplateId,
    /// Its name, unique in the region.
    pub name: String,
    /// When it was made.
    pub create_time: Instant,
    /// The number of its default version.
    pub default_version: i64,
    /// The number that its next version gets.
    pub next_version: i64,
    /// Its versions by number; the default one is always among them.
    pub versions: BTreeMap<i64, Arc<Version>>,
    /// Its tags.
    pub tags: Tags,
}

/// A version of a launch template.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// What its maker says about it.
    pub description: Option<String>,
    /// When it was made.
    pub create_time: Instant,
    /// What it says.
    pub data: RequestLaunchTemplateData,
}

/// What a call with a client token made, so that the same call again makes nothing more.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TokenUse {
    /// The whole call.
    pub(crate) input: Creation,
    /// The template.
    pub(crate) template: LaunchTemplateId,
    /// The version.
    pub(crate) version: i64,
}

/// A call that makes a version.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Creation {
    Template(Box<CreateLaunchTemplateInput>),
    Version(Box<CreateLaunchTemplateVersionInput>),
}

impl LaunchTemplate {
    /// The number of its latest version.
    pub fn latest_version(&self) -> i64 {
        self.versions.keys().next_back().copied().unwrap_or(self.default_version)
    }

    /// The version that a text names: a number, `$Latest`, or `$Default`, which is also what no text names.
    ///
    /// # Errors
    /// A text that is neither; a version that does not exist.
    pub(crate) fn version(&self, text: Option<&str>) -> Result<(i64, &Arc<Version>), Ec2Error> {
        let number = match text.filter(|text| !text.is_empty()) {
            None | Some("$Default") => self.default_version,
            Some("$Latest") => self.latest_version(),
            Some(text) => number(text)?,
        };
        let found = self.versions.get(&number).map(|version| (number, version));
        found.ok_or_else(|| Ec2Error::LaunchTemplateVersionNotFound {
            template: self.id,
            version: number.to_string(),
        })
    }

    /// The template as the API shows it.
    pub(crate) fn to_shape(&self, region: &Region) -> LaunchTemplateShape {
        LaunchTemplateShape {
            launch_template_id: Some(self.id.to_string()),
            launch_template_name: Some(self.name.clone()),
            create_time: Some(self.create_time),
            created_by: Some(created_by(region)),
            default_version_number: Some(self.default_version),
            latest_version_number: Some(self.latest_version()),
            tags: tag_shapes(&self.tags),
        }
    }

    /// A version as the API shows it.
    pub(crate) fn version_shape(&self, region: &Region, number: i64, version: &Version) -> VersionShape {
        VersionShape {
            launch_template_id: Some(self.id.to_string()),
            launch_template_name: Some(self.name.clone()),
            version_number: Some(number),
            version_description: version.description.clone(),
            create_time: Some(version.create_time),
            created_by: Some(created_by(region)),
            default_version: Some(number == self.default_version),
            launch_template_data: Some(converted::<ResponseLaunchTemplateData>(&version.data)),
        }
    }
}

/// Who makes launch templates here: the account itself.
fn created_by(region: &Region) -> String {
    format!("arn:aws:iam::{}:root", region.account)
}

/// The number in a text that is neither `$Latest` nor `$Default`.
///
/// # Errors
/// The text is no number. The sentence is Auto Scaling's
/// (<https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchTemplateSpecification.html>).
pub(crate) fn number(text: &str) -> Result<i64, Ec2Error> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| {
        Ec2Error::InvalidParameterValue(
            "Invalid launch template version: either '$Default', '$Latest', or a numeric version are allowed."
                .to_owned(),
        )
    })
}

/// The template that an id or a name names: one of the two.
///
/// # Errors
/// Both or none of them; a malformed id; a template that does not exist.
pub(crate) fn named<'a>(
    region: &'a Region,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<&'a LaunchTemplate, Ec2Error> {
    match (id.filter(|id| !id.is_empty()), name.filter(|name| !name.is_empty())) {
        (Some(_), Some(_)) => Err(Ec2Error::InvalidParameterCombination(
            "The parameter launchTemplateName cannot be used with the parameter launchTemplateId",
        )),
        (Some(text), None) => {
            let id = LaunchTemplateId::parse(text)
                .ok_or_else(|| Ec2Error::LaunchTemplateIdMalformed(text.to_owned()))?;
            region.ec2.launch_templates.get(&id).ok_or(Ec2Error::LaunchTemplateIdNotFound(id))
        }
        (None, Some(name)) => {
            let found = region.ec2.launch_templates.rows().find(|template| template.name == name);
            found.ok_or_else(|| Ec2Error::LaunchTemplateNameNotFound(name.to_owned()))
        }
        (None, None) => Err(Ec2Error::MissingParameter("launch template ID or launch template name")),
    }
}

/// Checks what AWS checks of a version's data before anything is launched from it.
///
/// # Errors
/// No data at all; user data that is no base64 or too long; tags for what a launch does not make, or that cannot be.
pub(crate) fn check_data(data: &RequestLaunchTemplateData, caller: Caller) -> Result<(), Ec2Error> {
    if *data == RequestLaunchTemplateData::default() {
        return Err(Ec2Error::MissingParameter("LaunchTemplateData"));
    }
    super::ops::run_instances::user_data(data.user_data.as_deref())?;
    for specification in &data.tag_specifications {
        let kind = specification.resource_type.as_deref().unwrap_or("null");
        if !["instance", "volume", "network-interface"].contains(&kind) {
            let why = format!("'{kind}' is not a valid taggable resource type for this operation.");
            return Err(Ec2Error::InvalidTags(why));
        }
        let tags: &[Tag] = &specification.tags;
        tags::checked(tags, caller)?;
    }
    Ok(())
}

/// Checks a version's description.
///
/// # Errors
/// More than 255 characters.
pub(crate) fn check_description(description: Option<&str>) -> Result<(), Ec2Error> {
    let description = description.unwrap_or_default();
    if description.chars().count() <= LONGEST_DESCRIPTION {
        return Ok(());
    }
    let why = "The description must be at most 255 characters long.";
    Err(Ec2Error::InvalidValue { value: description.to_owned(), parameter: "versionDescription", why })
}

/// What an earlier call with the same token made.
///
/// # Errors
/// The earlier call was another one.
pub(crate) fn made_earlier(
    region: &Region,
    token: Option<&str>,
    input: &Creation,
) -> Result<Option<(LaunchTemplateId, i64)>, Ec2Error> {
    let Some(earlier) = token.and_then(|token| region.ec2.launch_template_tokens.get(token)) else {
        return Ok(None);
    };
    if earlier.input != *input {
        return Err(Ec2Error::IdempotentParameterMismatch);
    }
    let template = region.ec2.launch_templates.get(&earlier.template);
    let is_there = template.is_some_and(|template| template.versions.contains_key(&earlier.version));
    Ok(is_there.then_some((earlier.template, earlier.version)))
}

// ── from one shape to another ───────────────────────────────────────────────────────────────────────────────

/// A shape as another one that has members of the same names. AWS writes the same thing in three families of shapes:
/// what a template is told, what it shows, and what RunInstances is told. Members that the other shape does not have
/// are left out.
pub(crate) fn converted<To: Fillable + Described + Default>(from: &dyn Shape) -> To {
    let value = fitting(record(from), Kind::Structure(To::STRUCTURE));
    from_record(&value).expect("members of the same name are of the same kind in all three families")
}

/// The members of a value that a shape of this kind has, at every depth.
pub(crate) fn fitting(value: Value, kind: Kind) -> Value {
    match (value, kind) {
        (Value::Record(members), Kind::Structure(structure)) => {
            let member = |(name, value)| {
                let member = structure.members.iter().find(|member| member.name == name)?;
                Some((member.name, fitting(value, member.kind)))
            };
            Value::Record(members.into_iter().filter_map(member).collect())
        }
        (Value::List(items), Kind::List(item)) => {
            Value::List(items.into_iter().map(|value| fitting(value, *item)).collect())
        }
        (value, _) => value,
    }
}

#[cfg(test)]
mod tests {
    use model::ec2::RunInstancesInput;
    use model::shape::Structure;

    use super::*;

    /// A value with every member of a structure.
    fn whole(structure: &'static Structure) -> Value {
        Value::Record(structure.members.iter().map(|member| (member.name, sample(member.kind))).collect())
    }

    fn sample(kind: Kind) -> Value {
        match kind {
            Kind::Text => Value::Text("x".to_owned()),
            Kind::Number => Value::Number(1),
            Kind::Flag => Value::Flag(true),
            Kind::Time => Value::Time(Instant::parse_iso("2024-05-01T12:00:00Z").expect("a moment")),
            Kind::Enumeration(values) => Value::Text((*values.last().expect("it has values")).to_owned()),
            Kind::Structure(structure) => whole(structure),
            Kind::List(item) => Value::List(vec![sample(*item)]),
        }
    }

    /// The members in the order of their names: the families do not keep one order.
    fn sorted(value: Value) -> Value {
        match value {
            Value::Record(members) => {
                let mut members: Vec<_> =
                    members.into_iter().map(|(name, value)| (name, sorted(value))).collect();
                members.sort_by_key(|(name, _)| *name);
                Value::Record(members)
            }
            Value::List(items) => Value::List(items.into_iter().map(sorted).collect()),
            value => value,
        }
    }

    #[test]
    fn all_that_a_template_can_be_told_it_shows_and_launches() {
        let data: RequestLaunchTemplateData =
            from_record(&whole(RequestLaunchTemplateData::STRUCTURE)).expect("every member takes its kind");
        let Value::Record(told) = sorted(record(&data)) else { panic!("a structure is a record") };
        let shown: ResponseLaunchTemplateData = converted(&data);
        assert_eq!(sorted(record(&shown)), Value::Record(told.clone()), "it shows what it was told");
        let launch: RunInstancesInput = converted(&data);
        let Value::Record(launched) = sorted(record(&launch)) else { panic!("a structure is a record") };
        for (name, value) in told {
            let found = launched.iter().find(|(other, _)| *other == name).map(|(_, value)| value);
            assert_eq!(found, Some(&value), "{name} is launched as it was told");
        }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! What the tests of the launch template operations share.

    use model::ec2::*;

    use crate::ec2::instance::testing::World;

    /// Makes a template of a t2.micro of the public image, and returns its id.
    pub(crate) fn create(world: &mut World, name: &str) -> String {
        let data = RequestLaunchTemplateData {
            image_id: Some(world.image().to_string()),
            instance_type: Some("t2.micro".to_owned()),
            ..Default::default()
        };
        let input = CreateLaunchTemplateInput {
            launch_template_name: Some(name.to_owned()),
            launch_template_data: Some(data),
            ..Default::default()
        };
        let made = world.call(input).expect("the name is free").launch_template;
        made.and_then(|made| made.launch_template_id).expect("it has an id")
    }

    /// Makes another version.
    pub(crate) fn next(
        world: &mut World,
        template: &str,
        source: Option<&str>,
        data: RequestLaunchTemplateData,
    ) -> LaunchTemplateVersion {
        let input = CreateLaunchTemplateVersionInput {
            launch_template_id: Some(template.to_owned()),
            source_version: source.map(str::to_owned),
            launch_template_data: Some(data),
            ..Default::default()
        };
        let made = world.call(input).expect("the template exists");
        made.launch_template_version.expect("it is shown")
    }

    /// The numbers of the versions, newest first, and which is the default.
    pub(crate) fn versions(world: &World, template: &str) -> Vec<(i64, bool)> {
        let input = DescribeLaunchTemplateVersionsInput {
            launch_template_id: Some(template.to_owned()),
            ..Default::default()
        };
        let shown = world.ask(input).launch_template_versions;
        shown.iter().filter_map(|version| Some((version.version_number?, version.default_version?))).collect()
    }
}
