//! Groups of launch templates.

use model::ec2::{
    CreateLaunchTemplateInput, CreateLaunchTemplateVersionInput, DeleteLaunchTemplateInput,
    DescribeInstancesInput, ModifyLaunchTemplateInput, RequestLaunchTemplateData,
};

use super::*;

impl Web {
    /// A template `website` of the blog's image.
    pub(super) fn template(&mut self, change: impl FnOnce(&mut RequestLaunchTemplateData)) -> String {
        let mut data = RequestLaunchTemplateData {
            image_id: Some(self.world.image.clone()),
            instance_type: Some("t2.micro".to_owned()),
            security_group_ids: vec![self.world.web_group.clone()],
            ..Default::default()
        };
        change(&mut data);
        let made = self.world.call(CreateLaunchTemplateInput {
            launch_template_name: Some("website".to_owned()),
            launch_template_data: Some(data),
            ..Default::default()
        });
        made.launch_template.and_then(|made| made.launch_template_id).expect("it has an id")
    }

    /// Its next version, of another type.
    fn next_version(&mut self, source: &str, instance_type: &str) {
        let data =
            RequestLaunchTemplateData { instance_type: Some(instance_type.to_owned()), ..Default::default() };
        self.call(CreateLaunchTemplateVersionInput {
            launch_template_name: Some("website".to_owned()),
            source_version: Some(source.to_owned()),
            launch_template_data: Some(data),
            ..Default::default()
        });
    }

    fn create_of_template(&mut self, size: i64, version: Option<&str>) {
        let input = CreateAutoScalingGroupInput {
            launch_configuration_name: None,
            launch_template: specification(version),
            ..self.group_input(size)
        };
        self.create_as(input);
    }

    /// Type and template version of each member.
    fn made_of(&self) -> Vec<(String, Option<String>)> {
        let line = |member: Instance| {
            let version = member.launch_template.and_then(|template| template.version);
            (member.instance_type.unwrap_or_default(), version)
        };
        self.members().into_iter().map(line).collect()
    }
}

fn specification(version: Option<&str>) -> Option<LaunchTemplateSpecification> {
    Some(LaunchTemplateSpecification {
        launch_template_name: Some("website".to_owned()),
        version: version.map(str::to_owned),
        ..Default::default()
    })
}

fn made(instance_type: &str, version: &str) -> (String, Option<String>) {
    (instance_type.to_owned(), Some(version.to_owned()))
}

#[test]
fn a_group_of_a_template_shows_it_and_so_do_its_members() {
    let mut web = Web::new();
    let id = web.template(|_| ());
    web.create_of_template(1, None);
    let group = web.group();
    assert_eq!(group.launch_configuration_name, None);
    let shown = group.launch_template.expect("the group has a template");
    assert_eq!(shown.launch_template_id.as_deref(), Some(id.as_str()));
    assert_eq!(shown.launch_template_name.as_deref(), Some("website"));
    assert_eq!(shown.version, None, "nobody named one");
    assert_eq!(web.made_of(), [made("t2.micro", "1")]);
    let details = web.world.region.ask(DescribeAutoScalingInstancesInput::default()).expect("an answer");
    let template = details.auto_scaling_instances[0].launch_template.clone().expect("it is shown");
    assert_eq!(template.version.as_deref(), Some("1"));
    let described = web.world.region.ask(DescribeInstancesInput::default()).expect("an answer");
    let instances = described.reservations.into_iter().flat_map(|reservation| reservation.instances);
    let tags: Vec<Vec<model::ec2::Tag>> = instances
        .filter(|instance| instance.instance_id == web.live().first().cloned())
        .map(|instance| instance.tags)
        .collect();
    let keys: Vec<_> = tags.iter().flatten().filter_map(|tag| tag.key.as_deref()).collect();
    for key in ["aws:autoscaling:groupName", "aws:ec2launchtemplate:id", "aws:ec2launchtemplate:version"] {
        assert!(keys.contains(&key), "the member has the tag {key}");
    }
}

#[test]
fn the_default_and_the_latest_version_are_looked_up_at_each_launch() {
    let mut web = Web::new();
    web.template(|_| ());
    web.create_of_template(1, Some("$Latest"));
    web.next_version("1", "t3.micro");
    web.set_desired(2);
    web.pass(60);
    assert_eq!(web.made_of(), [made("t2.micro", "1"), made("t3.micro", "2")]);
    web.update(|input| input.launch_template = specification(Some("$Default")));
    web.set_desired(3);
    web.pass(60);
    assert_eq!(web.made_of()[2], made("t2.micro", "1"), "version 1 still is the default");
    web.call(ModifyLaunchTemplateInput {
        launch_template_name: Some("website".to_owned()),
        default_version: Some("2".to_owned()),
        ..Default::default()
    });
    web.set_desired(4);
    web.pass(60);
    assert_eq!(web.made_of()[3], made("t3.micro", "2"));
}

#[test]
fn a_group_whose_template_is_gone_says_so_and_tries_again() {
    let mut web = Web::new();
    let id = web.template(|_| ());
    web.create_of_template(0, None);
    web.call(DeleteLaunchTemplateInput { launch_template_id: Some(id.clone()), ..Default::default() });
    web.set_desired(1);
    web.pass(30);
    let failed = web.activities().remove(0);
    assert_eq!(failed.status_code.map(|status| status.as_str()), Some("Failed"));
    let message = format!(
        "The specified launch template, with template ID {id}, does not exist. Launching EC2 instance failed."
    );
    assert_eq!(failed.status_message, Some(message));
    web.update(|input| input.launch_configuration_name = Some("v1".to_owned()));
    web.pass(60);
    assert_eq!(web.states(), ["a InService Healthy"]);
    assert_eq!(web.group().launch_template, None, "a group has one source");
}

#[test]
fn members_of_a_launch_configuration_go_before_those_of_a_template_and_old_versions_before_new() {
    let mut web = Web::new();
    web.template(|_| ());
    web.create(2);
    web.update(|input| input.launch_template = specification(Some("$Latest")));
    web.next_version("1", "t3.micro");
    web.set_desired(4);
    web.pass(60);
    web.set_desired(2);
    web.pass(400);
    assert_eq!(web.made_of(), [made("t3.micro", "2"), made("t3.micro", "2")]);
    web.next_version("1", "t3.small");
    web.update(|input| input.termination_policies = vec!["OldestLaunchTemplate".to_owned()]);
    web.set_desired(4);
    web.pass(60);
    web.set_desired(2);
    web.pass(400);
    assert_eq!(web.made_of(), [made("t3.small", "3"), made("t3.small", "3")]);
}

#[test]
fn a_group_of_an_instance_gets_a_launch_configuration_of_its_own_name() {
    let mut web = Web::new();
    web.create(1);
    let instance_id = web.live().first().cloned();
    let input = CreateAutoScalingGroupInput {
        auto_scaling_group_name: Some("copy".to_owned()),
        launch_configuration_name: None,
        instance_id,
        ..web.group_input(1)
    };
    web.create_as(input);
    let answer = web.world.region.ask(DescribeLaunchConfigurationsInput::default()).expect("an answer");
    let mut names: Vec<_> =
        answer.launch_configurations.into_iter().filter_map(|row| row.launch_configuration_name).collect();
    names.sort();
    assert_eq!(names, ["copy", "v1"]);
}

#[test]
fn templates_that_cannot_be_the_source_of_a_group() {
    let mut web = Web::new();
    web.template(|_| ());
    web.world.call(CreateLaunchTemplateInput {
        launch_template_name: Some("empty".to_owned()),
        launch_template_data: Some(RequestLaunchTemplateData {
            instance_type: Some("t2.micro".to_owned()),
            ..Default::default()
        }),
        ..Default::default()
    });
    let named = |name: &str| {
        Some(LaunchTemplateSpecification {
            launch_template_name: Some(name.to_owned()),
            ..Default::default()
        })
    };
    let base = CreateAutoScalingGroupInput { launch_configuration_name: None, ..web.group_input(0) };
    let of = |launch_template| CreateAutoScalingGroupInput { launch_template, ..base.clone() };
    let lines = [
        web.refusal(CreateAutoScalingGroupInput {
            launch_configuration_name: Some("v1".to_owned()),
            ..of(named("website"))
        }),
        web.refusal(CreateAutoScalingGroupInput {
            instance_id: Some("i-1234abcd".to_owned()),
            ..of(named("website"))
        }),
        web.refusal(CreateAutoScalingGroupInput {
            instance_id: Some("i-1234abcd".to_owned()),
            ..base.clone()
        }),
        web.refusal(of(Some(Default::default()))),
        web.refusal(of(named("nobody"))),
        web.refusal(of(specification(Some("7")))),
        web.refusal(of(specification(Some("newest")))),
        web.refusal(of(named("empty"))),
    ]
    .map(|line| {
        let blind = |word: &str| if word.starts_with("lt-") { "lt-x.".to_owned() } else { word.to_owned() };
        line.split(' ').map(blind).collect::<Vec<_>>().join(" ")
    });
    expect_test::expect![[r#"
        ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.
        ValidationError: Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter.
        ValidationError: Instance [i-1234abcd] is invalid.
        ValidationError: Valid requests must contain either launchTemplateId or LaunchTemplateName
        ValidationError: You must use a valid fully-formed launch template. The specified launch template, with template name nobody, does not exist.
        ValidationError: You must use a valid fully-formed launch template. Could not find the specified version 7 for the launch template with ID lt-x.
        ValidationError: Invalid launch template version: either '$Default', '$Latest', or a numeric version are allowed.
        ValidationError: You must use a valid fully-formed launch template. The request must contain the parameter ImageId"#]].assert_eq(&lines.join("\n"));
}
