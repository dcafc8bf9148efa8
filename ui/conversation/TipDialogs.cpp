// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TipDialogs.h"

#include "ui/conversation/AssignDialog.h"
#include "ui/conversation/ClassifyDialog.h"
#include "ui/conversation/CloseDialog.h"
#include "ui/conversation/EscalateDialog.h"
#include "ui/conversation/LinkDialog.h"
#include "ui/conversation/ReferDialog.h"
#include "ui/conversation/SnoozeDialog.h"
#include "ui/conversation/TakeOverDialog.h"
#include "ui/conversation/TextDialog.h"
#include "ui/kit/DimOverlay.h"

#include <QLocale>

#include <algorithm>

namespace porch {

namespace {

constexpr char kReferTemplate[] = "refer";

bool speaksSpanish()
{
    return QLocale().language() == QLocale::Spanish;
}

std::vector<kit::Choice> choicesOf(const std::vector<DepartmentChoice> &entries)
{
    std::vector<kit::Choice> choices;
    for (const DepartmentChoice &entry : entries)
        choices.push_back({entry.key, entry.name.in(speaksSpanish())});
    return choices;
}

} // namespace

TipDialogs::TipDialogs(const ConversationModel &model, Clock clock, QWidget *panel)
    : QObject(panel)
    , m_model(model)
    , m_clock(std::move(clock))
    , m_panel(panel)
{}

void TipDialogs::setUsers(std::vector<UserRow> users)
{
    m_users = std::move(users);
}

/// Dims the window for as long as the dialog lives.
void TipDialogs::openOver(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(m_panel->window());
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    dialog->open();
}

void TipDialogs::open(TipDialog *dialog)
{
    m_dialog = dialog;
    m_asked = {};
    connect(dialog, &TipDialog::confirmed, this,
            [this, tip = m_model.tipKey()](Verb verb, const TipBody &body) {
                m_asked.id = newEventId();
                m_asked.verb = verb;
                m_asked.body = body;
                m_asked.body.tip = tip;
                Q_EMIT commandRequested(m_asked);
            });
    openOver(dialog);
}

bool TipDialogs::isFree() const
{
    return m_model.tip() && !m_dialog;
}

bool TipDialogs::accepted(const QByteArray &id)
{
    if (id.isEmpty() || id != m_asked.id)
        return false;
    const Command done = std::exchange(m_asked, {});
    if (m_dialog)
        m_dialog->committed();
    if (done.verb == Verb::Refer) {
        if (const Service *service = m_model.settings().service(done.body.service))
            Q_EMIT answerPrepared(done.body.tip, answerFor(*service));
    }
    return true;
}

bool TipDialogs::failed(const QByteArray &id, const QString &problem)
{
    if (id.isEmpty() || id != m_asked.id)
        return false;
    m_asked = {};
    // Closed meanwhile, nobody would read it there.
    if (!m_dialog)
        return false;
    m_dialog->setProblem(problem);
    return true;
}

void TipDialogs::askClose(bool replyOwed)
{
    if (isFree())
        open(new CloseDialog(m_model.tip()->reporter, replyOwed, choicesOf(m_model.settings().dispositions),
                             m_panel->window()));
}

void TipDialogs::askTakeOver(const QString &holder)
{
    if (!isFree())
        return;
    const TipRow &tip = *m_model.tip();
    const Micros idle = m_clock() - tip.touched;
    open(new TakeOverDialog(nameOf(holder), kit::TimeText::span(idle), m_panel->window()));
}

void TipDialogs::askClassify()
{
    if (!isFree())
        return;
    const TipRow &tip = *m_model.tip();
    open(new ClassifyDialog(tip.reporter, choicesOf(m_model.settings().categories), tip.category,
                            tip.priority, m_panel->window()));
}

void TipDialogs::askSnooze()
{
    if (!isFree())
        return;
    const TipRow &tip = *m_model.tip();
    open(new SnoozeDialog(tip.reporter, tip.keys.snoozed, m_clock(), kit::TimeText(m_model.timeZone()),
                          m_panel->window()));
}

void TipDialogs::askAssign()
{
    if (!isFree())
        return;
    std::vector<kit::Choice> users;
    for (const UserRow &user : m_users) {
        const bool named = user.name != user.user && !user.name.isEmpty();
        QString about = named ? user.user : QString();
        if (user.user == m_model.tip()->owner)
            about = named ? tr("%1, has it now").arg(user.user) : tr("has it now");
        users.push_back({user.user.toUtf8(), named ? user.name : user.user, about});
    }
    open(
        new AssignDialog(m_model.tip()->reporter, std::move(users), m_model.tip()->owner, m_panel->window()));
}

void TipDialogs::askRefer()
{
    if (isFree())
        open(new ReferDialog(
            m_model.tip()->reporter, m_model.settings().services, speaksSpanish(),
            [this](const Service &service) { return answerFor(service); }, m_panel->window()));
}

void TipDialogs::askEscalate()
{
    if (!isFree())
        return;
    EmergencyCall call{*m_model.tip(), {}, m_clock()};
    for (const ConversationItem &item : m_model.items()) {
        if (!item.pending)
            call.rows.push_back(item.row);
    }
    auto *dialog = new EscalateDialog(m_model.settings().emergencyNumber, call,
                                      kit::TimeText(m_model.timeZone()), m_mayExport, m_panel->window());
    connect(dialog, &EscalateDialog::exportRequested, this,
            [this, tip = m_model.tipKey()] { Q_EMIT exportRequested(tip); });
    open(dialog);
}

QString TipDialogs::nameOf(const QString &user) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(),
                                    [&user](const UserRow &row) { return row.user == user; });
    return found == m_users.end() || found->name.isEmpty() ? user : found->name;
}

QString TipDialogs::meName() const
{
    return m_model.meName().isEmpty() ? m_model.me() : m_model.meName();
}

/// In the language in which the resident wrote.
QString TipDialogs::answerFor(const Service &service) const
{
    const DepartmentSettings &settings = m_model.settings();
    const auto found = std::find_if(settings.templates.begin(), settings.templates.end(),
                                    [](const ReplyTemplate &each) { return each.key == kReferTemplate; });
    const bool spanish = m_model.tip() && m_model.tip()->spanish;
    QString answer =
        found == settings.templates.end() ? QStringLiteral("{service}: {contact}") : found->text.in(spanish);
    // What stands in the directory is no template: braces in it stay as they are.
    const std::optional<TipRow> &tip = m_model.tip();
    const std::pair<QLatin1String, QString> words[] = {
        {QLatin1String("{service}"), service.name},
        {QLatin1String("{contact}"), service.contact},
        {QLatin1String("{reporter}"), tip ? tip->reporter : QString()},
        {QLatin1String("{channel}"), tip ? tip->channel : QString()},
        {QLatin1String("{officer}"), meName()},
        {QLatin1String("{department}"), settings.name},
        {QLatin1String("{emergency}"), settings.emergencyNumber}};
    QString filled;
    for (qsizetype at = 0; at < answer.size();) {
        const auto word = std::find_if(std::begin(words), std::end(words), [&](const auto &each) {
            return QStringView(answer).mid(at).startsWith(each.first);
        });
        filled += word == std::end(words) ? QString(answer.at(at)) : word->second;
        at += word == std::end(words) ? 1 : word->first.size();
    }
    return filled.trimmed();
}

void TipDialogs::showLink(const QString &address)
{
    auto *dialog = new LinkDialog(address, m_panel->window());
    connect(dialog, &LinkDialog::openRequested, this, &TipDialogs::linkOpenRequested);
    openOver(dialog);
}

void TipDialogs::showText(const QString &title, const QString &text)
{
    openOver(new TextDialog(title, text, m_panel->window()));
}

} // namespace porch
