// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/AnnouncementModel.h"
#include "ui/announce/AnnounceDialog.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace porch {

class AnnouncementList;
namespace kit {
class EmptyState;
class KeyButton;
class Label;
} // namespace kit

/// What the desk has told whole channels, and how far each post has come; supervisors write new ones.
class AnnouncementPage : public QWidget
{
    Q_OBJECT
public:
    /// So long an announcement waits on this desk, where it can be taken back.
    static constexpr int kTakeBackMs = 5'000;

    explicit AnnouncementPage(AnnouncementModel &model, QWidget *parent = nullptr);

    /// Whether this user may write new ones; the server decides.
    void setMayAnnounce(bool may);
    void setDepartment(const QString &name);
    void setChannels(std::vector<AnnounceChannel> channels);
    void setOffline(bool offline);
    /// What was begun and not sent.
    void setDraft(const AnnounceBody &draft);

    /// For the command palette. The first works wherever the window is.
    QList<QAction *> announceActions() const { return {m_announce, m_takeBack}; }
    AnnouncementList *list() const { return m_list; }

    /// The outbox has it, or could not keep it: Outbox::accepted() and failed(). Whether it was one of these.
    bool accepted(const QByteArray &id);
    bool failed(const QByteArray &id, const QString &problem);

public Q_SLOTS:
    void write();

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    void takeBackRequested(const QByteArray &id);
    void draftChanged(const porch::AnnounceBody &draft);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void submit(const AnnounceBody &announcement);
    void takeBack(const QByteArray &id);
    void restoreTakenBack();

    AnnouncementModel &m_model;
    bool m_may = false;
    bool m_offline = false;
    QString m_department;
    std::vector<AnnounceChannel> m_channels;
    AnnounceBody m_draft;
    QByteArray m_submitted;                      ///< the open dialog's, not yet committed by the outbox
    std::optional<AnnouncementItem> m_takenBack; ///< to be written on once the outbox has let it go
    QPointer<AnnounceDialog> m_dialog;

    QAction *m_announce;
    QAction *m_takeBack;
    kit::Label *m_about;
    kit::KeyButton *m_new;
    kit::KeyButton *m_back;
    QStackedWidget *m_stack;
    kit::EmptyState *m_empty;
    AnnouncementList *m_list;
};

} // namespace porch
