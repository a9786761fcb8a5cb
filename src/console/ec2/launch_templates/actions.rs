//! What can be done with launch templates and their versions.

use model::ec2::{
    CreateLaunchTemplateInput, CreateLaunchTemplateVersionInput, DeleteLaunchTemplateInput,
    DeleteLaunchTemplateVersionsInput, LaunchTemplate, LaunchTemplateSpecification,
    ModifyLaunchTemplateInput, RequestLaunchTemplateData, RunInstancesInput,
};

use super::{data, versions_of};
use crate::{
    console::{
        act::{Acts, Ask, AskField, Done, Named, right},
        choose::{self, or_none},
        forms::FieldErrors,
        support::{Desk, named, text},
    },
    paths::{self, Resource},
    t,
    ui::*,
};

/// The menu.
pub(super) fn menu(acts: Acts, template: Option<&LaunchTemplate>) -> Vec<MenuEntry> {
    let none = template.is_none().then(|| t!(console.select_first).to_owned());
    let own = template.cloned().unwrap_or_default();
    let only_one = none
        .clone()
        .or_else(|| (own.latest_version_number == Some(1)).then(|| t!(templates.only_version).to_owned()));
    let entry = |label: &str, why: Option<String>, ask: fn(Desk, &LaunchTemplate) -> Ask| {
        let own = own.clone();
        acts.entry(label, why, move |desk| ask(desk, &own))
    };
    let group = match &own.launch_template_id {
        Some(id) => MenuEntry::link(
            "Create Auto Scaling group",
            paths::create_from(Resource::AutoScalingGroups, "template", id),
        ),
        None => MenuEntry::unavailable("Create Auto Scaling group", t!(console.select_first)),
    };
    vec![
        entry("Launch instance from template", none.clone(), |desk, own| launch(desk, own, None)),
        group,
        MenuEntry::line(),
        entry("Modify template (Create new version)", none.clone(), new_version),
        entry("Set default version", only_one, |desk, own| set_default(desk, own, None)),
        MenuEntry::line(),
        entry("Delete template", none, delete).danger(),
        MenuEntry::line(),
        acts.tags_entry(own.launch_template_id.clone()),
    ]
}

/// The menu of one version.
pub(super) fn version_menu(acts: Acts, template: &LaunchTemplate, number: &str) -> Vec<MenuEntry> {
    let is_default = template.default_version_number.is_some_and(|default| default.to_string() == number);
    let default_why = is_default.then(|| t!(templates.is_default).to_owned());
    let delete_why = is_default.then(|| t!(templates.default_stays).to_owned());
    let with = |ask: fn(Desk, &LaunchTemplate, Option<String>) -> Ask| {
        let (template, number) = (template.clone(), number.to_owned());
        move |desk: Desk| ask(desk, &template, Some(number.clone()))
    };
    vec![
        acts.entry("Launch instance from template", None, with(launch)),
        acts.entry("Set default version", default_why, with(set_default)),
        acts.entry("Delete template version", delete_why, with(delete_version)).danger(),
    ]
}

fn item(id: &Option<String>) -> String {
    paths::item(Resource::LaunchTemplates, text(id))
}

/// Numbers and words of a template's versions, the newest first.
fn versions(desk: Desk, template: &LaunchTemplate) -> Vec<Named> {
    let found = desk.bridge.ask(versions_of(&text(&template.launch_template_id))).unwrap_or_default();
    let mut all = found.launch_template_versions;
    all.sort_by_key(|version| std::cmp::Reverse(version.version_number));
    all.iter()
        .map(|version| {
            let number = data::version_words(version.version_number);
            let what = text(&version.version_description);
            let default = if version.default_version == Some(true) { " (Default)" } else { "" };
            let words = if what.is_empty() { String::new() } else { format!(" · {what}") };
            (number.clone(), format!("{number}{default}{words}"))
        })
        .collect()
}

/// Create launch template.
pub(super) fn create(desk: Desk) -> Ask {
    let mut fields = vec![
        AskField::text("name", "Launch template name").hint(t!(templates.name_hint)),
        AskField::text("description", "Template version description").optional(),
    ];
    fields.extend(data::fields(desk, "Don't include in launch template"));
    Ask::new("Create launch template", "Create launch template", |desk, values| {
        let name = data::checked_name(values)?;
        let launch_template_data = data::to_data(values, data::root_device(desk, values))?;
        if launch_template_data == RequestLaunchTemplateData::default() {
            let mut errors = FieldErrors::new();
            errors.insert("image", t!(templates.empty_template).to_owned());
            right(errors)?;
        }
        let output = desk.bridge.call(CreateLaunchTemplateInput {
            launch_template_name: name.clone(),
            version_description: values.optional("description"),
            launch_template_data: Some(launch_template_data),
            ..Default::default()
        })?;
        let id = output.launch_template.and_then(|it| it.launch_template_id);
        let told = t!(act.created, what = "Launch template", id = text(&name));
        Ok(Done::at(item(&id), Notice::good(told).plain(t!(templates.created_plain))))
    })
    .fields(fields)
    .wide()
}

fn new_version(desk: Desk, template: &LaunchTemplate) -> Ask {
    let id = template.launch_template_id.clone();
    let name = text(&template.launch_template_name);
    let sources = versions(desk, template);
    let usual = data::version_words(template.default_version_number);
    let mut fields = vec![
        AskField::one_of("source", "Source template version", sources).first(usual),
        AskField::text("description", "Template version description").optional(),
        AskField::check("default", "Make this the default version"),
    ];
    fields.extend(data::fields(desk, t!(templates.as_source)));
    Ask::new("Modify template (Create new version)", "Create template version", move |desk, values| {
        let launch_template_data = data::to_data(values, data::root_device(desk, values))?;
        let output = desk.bridge.call(CreateLaunchTemplateVersionInput {
            launch_template_id: id.clone(),
            source_version: values.optional("source"),
            version_description: values.optional("description"),
            launch_template_data: Some(launch_template_data),
            ..Default::default()
        })?;
        let number = output.launch_template_version.and_then(|it| it.version_number);
        let number = data::version_words(number);
        if values.is("default") {
            desk.bridge.call(ModifyLaunchTemplateInput {
                launch_template_id: id.clone(),
                default_version: Some(number.clone()),
                ..Default::default()
            })?;
        }
        let told = t!(templates.version_created, number = number, name = name.clone());
        let plain =
            if values.is("default") { t!(templates.is_now_default) } else { t!(templates.not_default) };
        Ok(Notice::good(told).plain(plain).into())
    })
    .text(t!(templates.version_text))
    .fields(fields)
    .wide()
}

fn set_default(desk: Desk, template: &LaunchTemplate, number: Option<String>) -> Ask {
    let id = template.launch_template_id.clone();
    let first = number.unwrap_or_else(|| data::version_words(template.latest_version_number));
    let all = versions(desk, template);
    Ask::new("Set default version", "Set as default version", move |desk, values| {
        let version = values.text("version");
        desk.bridge.call(ModifyLaunchTemplateInput {
            launch_template_id: id.clone(),
            default_version: Some(version.clone()),
            ..Default::default()
        })?;
        let told = t!(templates.default_set, number = version);
        Ok(Notice::good(told).plain(t!(templates.default_plain)).into())
    })
    .text(text(&template.launch_template_name))
    .fields(vec![AskField::one_of("version", "Template version", all).first(first)])
}

fn delete(_: Desk, template: &LaunchTemplate) -> Ask {
    let id = template.launch_template_id.clone();
    let name = text(&template.launch_template_name);
    let question = t!(act.delete_question, name = name.clone());
    Ask::new("Delete template", "Delete", move |desk, _| {
        let input = DeleteLaunchTemplateInput { launch_template_id: id.clone(), ..Default::default() };
        desk.bridge.call(input)?;
        let told = t!(act.deleted, what = "Launch template", id = name.clone());
        Ok(Done::at(paths::list(Resource::LaunchTemplates), Notice::good(told)))
    })
    .text(question)
    .text(t!(templates.delete_text))
    .danger()
}

fn delete_version(_: Desk, template: &LaunchTemplate, number: Option<String>) -> Ask {
    let id = template.launch_template_id.clone();
    let number = text(&number);
    let question = t!(templates.delete_version, number = number.clone());
    Ask::new("Delete template version", "Delete", move |desk, _| {
        desk.bridge.call(DeleteLaunchTemplateVersionsInput {
            launch_template_id: id.clone(),
            versions: vec![number.clone()],
            ..Default::default()
        })?;
        Ok(Notice::good(t!(act.deleted, what = "Version", id = number.clone())).into())
    })
    .text(question)
    .danger()
}

fn launch(desk: Desk, template: &LaunchTemplate, number: Option<String>) -> Ask {
    let id = template.launch_template_id.clone();
    let first = number.unwrap_or_else(|| data::version_words(template.default_version_number));
    let as_template = t!(templates.as_template);
    let fields = vec![
        AskField::one_of("version", "Source template version", versions(desk, template)).first(first),
        AskField::number("count", "Number of instances").first("1"),
        AskField::one_of("type", "Instance type", or_none(as_template, choose::instance_types(desk))),
        AskField::one_of("subnet", "Subnet", or_none(as_template, choose::subnets(desk, None))),
        AskField::text("name", "Name").optional(),
    ];
    Ask::new("Launch instance from template", "Launch instance from template", move |desk, values| {
        let mut errors = FieldErrors::new();
        let count = values.number("count", 1, 20, &mut errors).or(Some(1));
        right(errors)?;
        let name = values.text("name");
        let output = desk.bridge.call(RunInstancesInput {
            launch_template: Some(LaunchTemplateSpecification {
                launch_template_id: id.clone(),
                version: values.optional("version"),
                ..Default::default()
            }),
            min_count: count,
            max_count: count,
            instance_type: values.optional("type"),
            subnet_id: values.optional("subnet"),
            tag_specifications: named("instance", &name),
            ..Default::default()
        })?;
        let ids: Vec<String> = output.instances.iter().map(|it| text(&it.instance_id)).collect();
        let first = ids.first().cloned().unwrap_or_default();
        let notice = Notice::good(t!(templates.launched, ids = ids.join(", ")));
        Ok(Done::at(paths::item(Resource::Instances, first), notice))
    })
    .text(t!(templates.launch_text, name = text(&template.launch_template_name)))
    .fields(fields)
}
