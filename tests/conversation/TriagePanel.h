// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/items/FakeConversationSource.h"
#include "ui/conversation/ConversationPanel.h"
#include "ui/kit/ChoiceList.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace porch::test {

inline constexpr Micros kMinute = Micros(60) * 1'000'000;
/// Sunday, 15 June 2025, 15:06:40 UTC
inline constexpr Micros kNow = Micros(1'750'000'000) * 1'000'000;
inline const QByteArray kTip = "slack:T1:C1:1";

/// A conversation's panel in a window of its own, over a cache in memory, as d117 sees it.
class TriagePanel
{
public:
    TriagePanel()
    {
        TipRow &row = tip();
        row.id = 1;
        row.key = kTip;
        row.reporter = QStringLiteral("Amber Heron");
        row.source = QStringLiteral("slack");
        row.channel = QStringLiteral("mill-ward");
        row.keys.due = kNow - 12 * kMinute;
        TimelineRow first;
        first.at = kNow - 42 * kMinute;
        first.id = kTip;
        first.author = row.reporter;
        first.text = QStringLiteral("There is a man with a knife.");
        source.talk(kTip).rows.push_back(first);
        model.setTimeZone(QTimeZone::utc());
        model.setClock([] { return kNow; });
        model.setMe(QStringLiteral("d117"), QStringLiteral("D. Whitlock"));
        panel = new ConversationPanel(
            model, [] { return kNow; }, &window);
        LinkState live;
        live.phase = LinkState::Phase::Live;
        panel->setLinkState(live);
        panel->setUsers({{QStringLiteral("d117"), QStringLiteral("D. Whitlock")},
                         {QStringLiteral("kosei"), QStringLiteral("K. Osei")},
                         {QStringLiteral("rlind"), QStringLiteral("R. Lindqvist")}});
        commands = std::make_unique<QSignalSpy>(panel, &ConversationPanel::commandRequested);
        panel->resize(440, 800);
        window.resize(440, 800);
        window.show();
    }

    TipRow &tip() { return source.talk(kTip).tip; }
    void open()
    {
        model.open(kTip);
        source.answerAll();
    }
    void refresh()
    {
        model.refresh();
        source.answerAll();
    }
    /// Something that the log has accepted.
    void happened(Verb verb, const QString &author, const TipBody &detail = {})
    {
        auto &rows = source.talk(kTip).rows;
        TimelineRow row;
        row.kind = verb == Verb::Reply ? TimelineKind::Reply : TimelineKind::Action;
        row.verb = verb;
        row.id = "e" + QByteArray::number(rows.size());
        row.author = author;
        row.detail = detail;
        row.at = kNow - 30 * kMinute + Micros(rows.size()) * 1'000'000;
        rows.push_back(row);
    }
    QAction *withKey(const QString &key) const
    {
        for (QAction *each : panel->tipActions()) {
            if (each->shortcuts().contains(QKeySequence(key)))
                return each;
        }
        return nullptr;
    }
    template <typename Dialog> Dialog *dialog() const { return window.findChild<Dialog *>(); }
    /// Opens a dialog by the key of its action, which is what a person presses.
    template <typename Dialog> Dialog *press(const QString &key)
    {
        QAction *action = withKey(key);
        if (!action || !action->isEnabled())
            return nullptr;
        action->trigger();
        return dialog<Dialog>();
    }
    Command last() const { return commands->isEmpty() ? Command() : commands->last().at(0).value<Command>(); }
    static void type(QWidget *in, const QString &text)
    {
        auto *list = qobject_cast<kit::ChoiceList *>(in);
        QTest::keyClicks(list ? list->entrance() : in, text);
    }
    static void enter(QWidget *in) { QTest::keyClick(in, Qt::Key_Return); }
    QPlainTextEdit *field() const { return panel->findChild<Composer *>()->findChild<QPlainTextEdit *>(); }
    void setSettings(const std::function<void(DepartmentSettings &)> &change)
    {
        auto settings = std::make_shared<DepartmentSettings>(DepartmentSettings::defaults());
        change(*settings);
        model.setSettings(settings);
    }
    void accept() { panel->accepted(last().id); }

    FakeConversationSource source;
    ConversationModel model{source};
    QWidget window;
    ConversationPanel *panel = nullptr;
    std::unique_ptr<QSignalSpy> commands;
};

} // namespace porch::test
