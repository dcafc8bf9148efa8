// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slack/StandInViews.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace porch::test {

namespace {

/// Collects what is wrong, in Slack's form: "[ERROR] sentence [json-pointer:/view/…]".
class Findings
{
public:
    void add(const QString &what, const QString &where)
    {
        list.append(u"[ERROR] %1 [json-pointer:/view%2]"_s.arg(what, where));
    }

    void checkText(const QJsonValue &value, const QString &where, qsizetype most, bool mrkdwn = false)
    {
        const QJsonObject text = value.toObject();
        const QString kind = text["type"_L1].toString();
        if (kind != "plain_text"_L1 && !(mrkdwn && kind == "mrkdwn"_L1))
            add(u"must be a text object of type plain_text"_s, where);
        const qsizetype length = text["text"_L1].toString().size();
        if (length == 0)
            add(u"must be more than 0 characters"_s, where + "/text"_L1);
        if (length > most)
            add(u"must be less than %1 characters"_s.arg(most + 1), where + "/text"_L1);
    }

    void checkLength(const QJsonValue &value, const QString &where, qsizetype most)
    {
        if (!value.isUndefined() && (!value.isString() || value.toString().size() > most))
            add(u"must be a string of less than %1 characters"_s.arg(most + 1), where);
    }

    void checkOptions(const QJsonObject &element, const QString &where, qsizetype most)
    {
        const QJsonArray options = element["options"_L1].toArray();
        if (options.isEmpty() || options.size() > most)
            add(u"must provide 1 to %1 options"_s.arg(most), where + "/options"_L1);
        for (const QJsonValue option : options) {
            checkText(option["text"_L1], where + "/options/text"_L1, 75, true);
            const qsizetype length = option["value"_L1].toString().size();
            if (length == 0 || length > 150)
                add(u"must have a value of 1 to 150 characters"_s, where + "/options/value"_L1);
        }
        const QJsonValue initial = element["initial_option"_L1];
        if (!initial.isUndefined() && !options.contains(initial))
            add(u"must be one of the options"_s, where + "/initial_option"_L1);
    }

    void checkElement(const QJsonObject &element, const QString &where)
    {
        const QString type = element["type"_L1].toString();
        checkLength(element["action_id"_L1], where + "/action_id"_L1, 255);
        if (element.contains("placeholder"_L1))
            checkText(element["placeholder"_L1], where + "/placeholder"_L1, 150);
        if (type == "plain_text_input"_L1) {
            const int most = element["max_length"_L1].toInt(3000);
            if (most < 1 || most > 3000)
                add(u"must be between 1 and 3000"_s, where + "/max_length"_L1);
        } else if (type == "static_select"_L1) {
            checkOptions(element, where, 100);
        } else if (type == "radio_buttons"_L1 || type == "checkboxes"_L1) {
            checkOptions(element, where, 10);
        } else if (type == "button"_L1) {
            checkText(element["text"_L1], where + "/text"_L1, 75);
            checkLength(element["value"_L1], where + "/value"_L1, 2000);
        } else {
            add(u"unsupported element type: "_s + type, where);
        }
    }

    void checkBlock(const QJsonObject &block, const QString &where)
    {
        const QString type = block["type"_L1].toString();
        checkLength(block["block_id"_L1], where + "/block_id"_L1, 255);
        if (type == "input"_L1) {
            checkText(block["label"_L1], where + "/label"_L1, 2000);
            if (block.contains("hint"_L1))
                checkText(block["hint"_L1], where + "/hint"_L1, 2000);
            checkElement(block["element"_L1].toObject(), where + "/element"_L1);
        } else if (type == "section"_L1) {
            checkText(block["text"_L1], where + "/text"_L1, 3000, true);
            if (block.contains("accessory"_L1))
                checkElement(block["accessory"_L1].toObject(), where + "/accessory"_L1);
        } else if (type == "actions"_L1 || type == "context"_L1) {
            const QJsonArray elements = block["elements"_L1].toArray();
            const bool isContext = type == "context"_L1;
            if (elements.isEmpty() || elements.size() > (isContext ? 10 : 25))
                add(u"must provide elements, not too many"_s, where + "/elements"_L1);
            for (const QJsonValue element : elements) {
                if (isContext)
                    checkText(element, where + "/elements"_L1, 3000, true);
                else
                    checkElement(element.toObject(), where + "/elements"_L1);
            }
        } else if (type == "header"_L1) {
            checkText(block["text"_L1], where + "/text"_L1, 150);
        } else if (type != "divider"_L1) {
            add(u"unsupported type: "_s + type, where + "/type"_L1);
        }
    }

    QStringList list;
};

/// What Slack keeps of the entries when a view is updated: those of inputs with the same names.
QJsonObject keptEntries(const QJsonObject &view, const QJsonObject &filled)
{
    QJsonObject kept;
    for (const QJsonValue block : view["blocks"_L1].toArray()) {
        const QString name = block["block_id"_L1].toString();
        const QString action = block["element"_L1]["action_id"_L1].toString();
        const QJsonValue entry = filled[name][action];
        if (block["type"_L1] == "input"_L1 && entry.isObject())
            kept[name] = QJsonObject{{action, entry}};
    }
    return kept;
}

} // namespace

QStringList StandInViews::problems(const QJsonObject &view)
{
    Findings findings;
    if (view["type"_L1] != "modal"_L1)
        findings.add(u"must be modal"_s, u"/type"_s);
    findings.checkText(view["title"_L1], u"/title"_s, 24);
    for (const QString &button : {u"submit"_s, u"close"_s}) {
        if (view.contains(button))
            findings.checkText(view[button], u'/' + button, 24);
    }
    findings.checkLength(view["private_metadata"_L1], u"/private_metadata"_s, 3000);
    findings.checkLength(view["callback_id"_L1], u"/callback_id"_s, 255);
    const QJsonArray blocks = view["blocks"_L1].toArray();
    if (blocks.isEmpty() || blocks.size() > 100)
        findings.add(u"must provide 1 to 100 blocks"_s, u"/blocks"_s);
    bool hasInput = false;
    QSet<QString> names;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QJsonObject block = blocks[i].toObject();
        const QString where = u"/blocks/%1"_s.arg(i);
        findings.checkBlock(block, where);
        hasInput = hasInput || block["type"_L1] == "input"_L1;
        const QString name = block["block_id"_L1].toString();
        if (!name.isEmpty() && names.contains(name))
            findings.add(u"block_id already exists"_s, where + "/block_id"_L1);
        names.insert(name);
    }
    if (hasInput && !view.contains("submit"_L1))
        findings.add(u"must provide submit when there are input blocks"_s, u"/submit"_s);
    return findings.list;
}

QStringList StandInViews::blockProblems(const QJsonArray &blocks)
{
    Findings findings;
    if (blocks.size() > 50)
        findings.add(u"must provide 50 blocks at most"_s, u"/blocks"_s);
    for (qsizetype i = 0; i < blocks.size(); ++i)
        findings.checkBlock(blocks[i].toObject(), u"/blocks/%1"_s.arg(i));
    return findings.list;
}

QJsonObject StandInViews::describe(const QString &id, const QJsonObject &view, const QJsonObject &frame)
{
    QJsonObject json = frame;
    for (const QString &kept : {u"type"_s, u"title"_s, u"submit"_s, u"close"_s})
        json[kept] = view.contains(kept) ? view[kept] : QJsonValue(QJsonValue::Null);
    for (const QString &text : {u"private_metadata"_s, u"callback_id"_s, u"external_id"_s})
        json[text] = view[text].toString();
    for (const QString &flag : {u"clear_on_close"_s, u"notify_on_close"_s})
        json[flag] = view[flag].toBool();
    QJsonArray blocks;
    for (const QJsonValue value : view["blocks"_L1].toArray()) {
        QJsonObject block = value.toObject();
        if (!block.contains("block_id"_L1))
            block["block_id"_L1] = u"b%1"_s.arg(blocks.size());
        blocks.append(block);
    }
    json["blocks"_L1] = blocks;
    json["id"_L1] = id;
    json["root_view_id"_L1] = id;
    json["previous_view_id"_L1] = QJsonValue::Null;
    json["state"_L1] = QJsonObject{{u"values"_s, QJsonObject()}};
    json["hash"_L1] = u"1700000000.%1"_s.arg(++m_lastHash, 6, 10, QLatin1Char('0'));
    return json;
}

QJsonObject StandInViews::open(const QString &id, const QString &user, const QJsonObject &view,
                               const QJsonObject &frame)
{
    StandInView opened;
    opened.user = user;
    opened.json = describe(id, view, frame);
    m_views[id] = opened;
    m_order.append(id);
    return opened.json;
}

QString StandInViews::update(const QString &id, const QString &hash, const QJsonObject &view)
{
    const auto found = m_views.find(id);
    if (found == m_views.end() || !found->open)
        return u"not_found"_s;
    if (!hash.isEmpty() && hash != found->json["hash"_L1].toString())
        return u"hash_conflict"_s;
    QJsonObject frame;
    for (const QString &kept : {u"team_id"_s, u"app_id"_s, u"app_installed_team_id"_s, u"bot_id"_s})
        frame[kept] = found->json[kept];
    const QJsonObject before = found->json;
    const QJsonObject filled = before["state"_L1]["values"_L1].toObject();
    found->json = describe(id, view, frame);
    found->json["state"_L1] = QJsonObject{{u"values"_s, keptEntries(view, filled)}};
    found->json["root_view_id"_L1] = before["root_view_id"_L1];
    found->json["previous_view_id"_L1] = before["previous_view_id"_L1];
    found->errors = {};
    return {};
}

void StandInViews::fill(const QString &id, const QJsonObject &values)
{
    const auto found = m_views.find(id);
    if (found == m_views.end())
        return;
    QJsonObject now = found->json["state"_L1]["values"_L1].toObject();
    for (auto block = values.begin(); block != values.end(); ++block)
        now[block.key()] = block.value();
    found->json["state"_L1] = QJsonObject{{u"values"_s, now}};
}

void StandInViews::answer(const QString &id, const QJsonObject &payload, const QString &pushedId)
{
    const QString action = payload["response_action"_L1].toString();
    const StandInView view = m_views.value(id);
    if (action == "errors"_L1) {
        m_views[id].errors = payload["errors"_L1].toObject();
    } else if (action == "update"_L1) {
        update(id, {}, payload["view"_L1].toObject());
    } else if (action == "push"_L1) {
        open(pushedId, view.user, payload["view"_L1].toObject(), {});
        QJsonObject &pushed = m_views[pushedId].json;
        for (const QString &kept : {u"team_id"_s, u"app_id"_s, u"bot_id"_s, u"root_view_id"_s})
            pushed[kept] = view.json[kept];
        pushed["previous_view_id"_L1] = id;
    } else if (action == "clear"_L1) {
        const QStringList ids = openViews(view.user);
        for (const QString &each : ids)
            close(each);
    } else {
        close(id);
    }
}

void StandInViews::close(const QString &id)
{
    const auto found = m_views.find(id);
    if (found == m_views.end())
        return;
    found->open = false;
    found->errors = {};
}

QStringList StandInViews::openViews(const QString &user) const
{
    QStringList ids;
    for (const QString &id : m_order) {
        const StandInView view = m_views.value(id);
        if (view.open && view.user == user)
            ids.append(id);
    }
    return ids;
}

QString StandInViews::byExternalId(const QString &externalId) const
{
    for (const QString &id : m_order) {
        if (m_views.value(id).json["external_id"_L1] == externalId)
            return id;
    }
    return {};
}

} // namespace porch::test
