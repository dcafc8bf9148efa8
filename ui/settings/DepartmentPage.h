// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/LinkState.h"
#include "ui/settings/DepartmentDraft.h"
#include "ui/settings/DraftCheck.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace porch {

class ConflictView;
class EntryTable;
class PolicyForm;
class SectionList;
namespace kit {
class Label;
}

/// The administrator's page: what a department sets once, for every desk. What is typed stays here until it
/// is saved, whatever the log does meanwhile.
class DepartmentPage : public QWidget
{
    Q_OBJECT
public:
    explicit DepartmentPage(QWidget *parent = nullptr);
    ~DepartmentPage() override;

    void setDepartment(const DepartmentSettings &settings, const DepartmentDraft::Names &names);
    /// "source/channel" of each that residents write in.
    void setChannels(const QStringList &channels);
    void setPending(const std::vector<PendingAction> &pending);
    void setLinkState(const LinkState &state);
    /// The outbox did not take an action.
    void failed(const QByteArray &id, const QString &problem);

    const DepartmentDraft &draft() const { return m_draft; }
    void showSection(int index);
    bool hasEdits() const { return !m_draft.changed().isEmpty(); }
    QAction *saveAction() const { return m_saveAction; }

Q_SIGNALS:
    void commandRequested(const porch::Command &command);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Section
    {
        QString title;
        QString about;
        QStringList names; ///< of the values in it
        QWidget *body = nullptr;
        kit::Label *problems = nullptr;
        ConflictView *conflict = nullptr;
    };

    void buildSections();
    void addSection(const QString &title, const QString &about, const QStringList &names, QWidget *body);
    EntryTable *table(const QString &name, const QStringList &columns, const QStringList &details,
                      const QString &empty);
    void readTables();
    void showAll();
    void refresh();
    void refreshSection(std::size_t index, const QStringList &changed,
                        const std::vector<SettingProblem> &problems);
    void save();
    static bool belongs(const Section &section, const QString &name);
    QString statusWords(const QStringList &changed, const std::vector<SettingProblem> &problems) const;

    DepartmentDraft m_draft;
    QStringList m_channels;
    LinkState m_link;
    bool m_showing = false;
    std::vector<Section> m_sections;
    SectionList *m_list;
    QStackedWidget *m_pages;
    PolicyForm *m_policies;
    EntryTable *m_promises;
    EntryTable *m_categories;
    EntryTable *m_dispositions;
    EntryTable *m_templates;
    EntryTable *m_services;
    EntryTable *m_people;
    kit::Label *m_status;
    QPushButton *m_discard;
    QPushButton *m_save;
    QAction *m_saveAction;
};

} // namespace porch
